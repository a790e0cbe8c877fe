def measure(model, x, t):
    """Two numbers a layer. Signal: root mean square, over samples and units, of each sample's own dloss/dz. Batch gradient:
    the norm of dloss/dW of the mean loss."""
    model = copy.deepcopy(model)  # running statistics and gradients of the other stay as they are
    sums = []

    def keep(layer, a, z):
        z.retain_grad()
        sums.append(z)

    for layer in model.layers:
        layer.register_forward_hook(keep)
    y = model(x)
    loss = criterion(y, t)
    loss.backward()
    signal = [len(x) * norm(z.grad) / math.sqrt(z.numel()) for z in sums]
    gradient = [norm(layer.weight.grad) for layer in model.layers]
    return signal, gradient


def norm(numbers):
    """Scaled before they are squared: the squares of what has vanished would be 0."""
    largest = numbers.abs().max().item()
    if largest == 0 or not math.isfinite(largest):
        return largest
    return largest * (numbers / largest).norm().item()
