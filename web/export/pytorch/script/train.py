#: if scheduled
def rate_share(update, settings):
    """The share of the learning rate that update number `update`, from 0, has."""
    if update < settings.warm_up:  #: warms
        return (update + 1) / settings.warm_up  #: warms
    update -= settings.warm_up  #: warms & !constant
    return settings.schedule_factor ** (update // settings.schedule_period)  #: step
    return (1 + math.cos(math.pi * min(1, update / settings.schedule_period))) / 2  #: cosine
    return 1  #: constant


#: end
#: if penalty
def add_penalty(model, settings):
    """Adds the gradient of the penalty, which is on weights alone: l1 * sum |W| + l2 / 2 * sum W * W."""
    for layer in model.layers:
        W = layer.weight.detach()
        layer.weight.grad += settings.l1 * W.sign()  #: l1 & !kills
        layer.weight.grad += settings.l2 * W  #: l2


#: end
#: if kills
def pull_to_zero(model, signs, alive, amount):
    """TensorFlow Playground's L1: after an update weights are pulled towards 0; one that crosses it is 0 from then on."""
    with torch.no_grad():
        for layer, sign, lives in zip(model.layers, signs, alive):
            pulled = layer.weight - amount * sign
            lives &= layer.weight * pulled >= 0
            layer.weight.copy_(torch.where(lives, pulled, torch.zeros_like(pulled)))


#: end
def train(model, samples, wanted, settings, seed, steps, watch=lambda step: None):
    """Trains `model`, and returns the loss of each mini-batch before its update. `watch` is told every step."""
    optimizer = PAGE.optimizer
    schedule = torch.optim.lr_scheduler.LambdaLR(optimizer, lambda update: rate_share(update, settings))  #: scheduled
    alive = [torch.ones_like(layer.weight, dtype=torch.bool) for layer in model.layers]  #: kills
    losses = []
    for step, batch in zip(range(steps), batches(len(samples), settings.batch_size, seed)):
        watch(step)
        x, t = samples[batch], wanted[batch]  #: notebook
        share = share_of(batch)  # all of it, where there is one process  #: script
        x, t = samples[share], wanted[share]  #: script
        y = model(x)
        loss = criterion(y, t)
        loss = loss * (len(share) / len(batch))  # its part of the mean over the batch  #: script
        optimizer.zero_grad()
        loss.backward()
        loss = add_up(model, loss)  #: script
        nn.utils.clip_grad_norm_(model.parameters(), settings.clipping_limit)  #: clips_norm
        nn.utils.clip_grad_value_(model.parameters(), settings.clipping_limit)  #: clips_value
        add_penalty(model, settings)  #: penalty
        signs = [layer.weight.detach().sign() for layer in model.layers]  #: kills
        optimizer.step()
        pull_to_zero(model, signs, alive, optimizer.param_groups[0]["lr"] * settings.l1)  #: kills
        schedule.step()  #: scheduled
        losses.append(loss.item())
    watch(steps)
    return losses
