# Which of torchrun's processes shares batches with which: this one has all of each, unless main() says otherwise.
SHARE = {"rank": 0, "world": 1}


def share_of(batch):
    return batch[SHARE["rank"] :: SHARE["world"]]


def add_up(model, loss):
    """The gradients and the loss of the whole batch, of which each process has had its share."""
    loss = loss.detach().clone()
    if SHARE["world"] > 1:
        for number in [loss, *(parameter.grad for parameter in model.parameters())]:
            dist.all_reduce(number)
    return loss
#: if batch


class SharedBatchNorm(nn.BatchNorm1d):
    """Batch normalisation over the whole batch, also where several processes share it."""

    def forward(self, z):
        if SHARE["world"] == 1 or not self.training:
            return super().forward(z)
        from torch.distributed.nn.functional import all_reduce  # takes a second to load

        count = all_reduce(torch.tensor(float(len(z)), dtype=z.dtype, device=z.device))
        mean = all_reduce(z.sum(0)) / count
        variance = all_reduce((z - mean).square().sum(0)) / count
        with torch.no_grad():
            self.running_mean.lerp_(mean, self.momentum)
            self.running_var.lerp_(variance * count / (count - 1), self.momentum)
        return (z - mean) / (variance + self.eps).sqrt() * self.weight + self.bias
#: end
