#!/usr/bin/env python3
"""Makes columns.json with PyTorch in float64 (Debian's python3-torch 1.13): tables of many columns, standardised, and what
a network makes of them.

    /usr/bin/python3 tests/golden/make_columns.py
"""

import json
from pathlib import Path

import torch
import torch.nn.functional as F

torch.set_default_dtype(torch.float64)
torch.manual_seed(20)

PLACES = [(-4.0, 3.0), (0.0, 0.0), (2.5, -1.25)]


def make_case(columns, hidden, outputs, loss):
    samples = 16
    mixing = torch.randn(4, columns)
    raw = torch.randn(samples, 4) @ mixing * 10 ** torch.linspace(-2, 3, columns) + torch.linspace(-50, 900, columns)
    raw += 0.3 * torch.randn(samples, columns) * 10 ** torch.linspace(-2, 3, columns)
    x = (raw - raw.mean(0)) / raw.std(0, unbiased=False)
    dims = [columns, *hidden, outputs]
    layers = [torch.nn.Linear(i, o) for i, o in zip(dims, dims[1:])]

    def network(inputs):
        for layer in layers[:-1]:
            inputs = torch.tanh(layer(inputs))
        return layers[-1](inputs)

    classes = torch.arange(samples) % max(2, outputs)
    y = F.one_hot(classes, outputs).double() if outputs > 1 else 2.0 * classes[:, None] - 1
    criterion = F.cross_entropy if loss == "softmax_cross_entropy" else F.mse_loss
    gradients = torch.autograd.grad(criterion(network(x), y), [p for layer in layers for p in (layer.weight, layer.bias)])
    inputs = x.clone().requires_grad_()
    # Each sample's own loss: the sum over samples leaves no other in its gradient.
    sum(criterion(network(inputs[i : i + 1]), y[i : i + 1]) for i in range(samples)).backward()
    centred = x - x.mean(0)
    _, spread, vectors = torch.linalg.svd(centred, full_matrices=False)
    axes = [v if v[v.abs().argmax()] > 0 else -v for v in vectors[:2]]
    on_plane = [network((x.mean(0) + px * axes[0] + py * axes[1])[None])[0] for px, py in PLACES]
    variances = spread**2 / samples
    return {
        "columns": columns, "hidden": hidden, "outputs": outputs, "loss": loss,
        "raw": raw.flatten().tolist(), "x": x.flatten().tolist(), "classes": classes.tolist(),
        "W": [layer.weight.detach().flatten().tolist() for layer in layers],
        "b": [layer.bias.detach().tolist() for layer in layers],
        "dW": [gradient.flatten().tolist() for gradient in gradients[0::2]],
        "db": [gradient.tolist() for gradient in gradients[1::2]],
        "dx": inputs.grad.flatten().tolist(),
        "principal": {"first": axes[0].tolist(), "second": axes[1].tolist(), "variances": variances[:2].tolist(),
                      "total": variances.sum().item()},
        "places": PLACES, "onPlane": [place.tolist() for place in on_plane],
    }


cases = [
    make_case(3, [4], 1, "mse"),
    make_case(10, [8, 8], 1, "mse"),
    make_case(10, [6], 4, "softmax_cross_entropy"),
    make_case(64, [8, 4], 10, "softmax_cross_entropy"),
]
target = Path(__file__).parent / "columns.json"
target.write_text(json.dumps({"torch": torch.__version__, "cases": cases}) + "\n")
