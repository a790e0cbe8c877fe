def load_weights(model):
    """Puts the page's first weights into `model`; a row is a unit's weights, and its bias at the end."""
    with torch.no_grad():
        for layer, table in zip(model.layers, WEIGHTS):
            rows = read(table)
            layer.weight.copy_(rows[:, :-1])
            layer.bias.copy_(rows[:, -1])
        #: if scales
        for norm, table in zip(model.norms, SCALES):  # a row is a unit's scale and shift
            rows = read(table)
            norm.weight.copy_(rows[:, 0])
            norm.bias.copy_(rows[:, 1])
        #: end
