def evaluate(model, x, t):
    """The loss of all samples at once, with running statistics where there are any."""
    model.eval()
    with torch.no_grad():
        y = model(x)
        loss = criterion(y, t)
    model.train()
    return loss.item()
#: if !values & script


def accuracy(model, x, t):
    """The share of the samples whose class comes out."""
    model.eval()
    with torch.no_grad():
        y = model(x)
    model.train()
    right = y.argmax(1) == t  #: indices
    right = y.argmax(1) == t.argmax(1)  #: several_outputs
    right = (y > PAGE.border) == (t > PAGE.border)  #: one_output
    return right.double().mean().item()
#: end
