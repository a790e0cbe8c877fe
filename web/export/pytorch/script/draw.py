def draw_weights(model, seed):
    """First weights of another seed: drawn as the page draws its own, but by PyTorch's generator."""
    torch.manual_seed(seed)
    with torch.no_grad():
        for layer in model.layers:  #: !matched
            W = layer.weight  #: !matched
            PAGE.draw  #: !matched
        #: if matched
        # Each layer's suits its activation.
        drawings = PAGE.drawings
        for layer, draw in zip(model.layers, drawings):
            draw(layer.weight)
        #: end
        for layer in model.layers:
            nn.init.constant_(layer.bias, PAGE.bias)
