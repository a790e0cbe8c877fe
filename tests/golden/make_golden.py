#!/usr/bin/env python3
"""Makes the recorded networks of this folder with PyTorch in float64 (Debian's python3-torch 1.13). README.md has the
format.

    /usr/bin/python3 tests/golden/make_golden.py                       # writes combinations.json, beyond.json, deep.json
    /usr/bin/python3 tests/golden/make_golden.py random SEED COUNT FILE  # COUNT random networks of the shared format
"""

import json
import math
import random
import sys
from pathlib import Path

import torch
import torch.nn.functional as F

torch.set_default_dtype(torch.float64)

ACTIVATIONS = {
    "linear": lambda z: z, "sigmoid": torch.sigmoid, "tanh": torch.tanh, "relu": F.relu,
    "leaky_relu": lambda z: F.leaky_relu(z, 0.01), "elu": F.elu, "selu": F.selu, "gelu": F.gelu, "silu": F.silu,
    "softplus": F.softplus,
}
LOSSES = {
    "mse": F.mse_loss, "half_mse": lambda a, y: 0.5 * F.mse_loss(a, y),
    "bce_logits": F.binary_cross_entropy_with_logits, "huber": F.huber_loss,
    "softmax_cross_entropy": F.cross_entropy,  # y as probabilities, averaged over samples
}
OPTIMIZERS = {
    "sgd": lambda p, rate: torch.optim.SGD(p, rate),
    "momentum": lambda p, rate: torch.optim.SGD(p, rate, momentum=0.9),
    "nesterov": lambda p, rate: torch.optim.SGD(p, rate, momentum=0.9, nesterov=True),
    "adagrad": lambda p, rate: torch.optim.Adagrad(p, rate),
    "rmsprop": lambda p, rate: torch.optim.RMSprop(p, rate),
    "adam": lambda p, rate: torch.optim.Adam(p, rate),
    "adamw": lambda p, rate: torch.optim.AdamW(p, rate),
}
STABLE = 3e-11  # as the shared file has it: what moves more than this under other rounding is left out


class Network(torch.nn.Module):
    """Dense layers; norm between z and the activation, and skips, on the hidden ones."""

    def __init__(self, case):
        super().__init__()
        dims = case["dims"]
        hidden = len(dims) - 2
        names = case["hidden"] if isinstance(case["hidden"], list) else [case["hidden"]] * hidden
        self.activations = [ACTIVATIONS[name] for name in names] + [ACTIVATIONS[case["output"]]]
        self.layers = torch.nn.ModuleList(torch.nn.Linear(i, o) for i, o in zip(dims, dims[1:]))
        norm = {"batch": torch.nn.BatchNorm1d, "layer": torch.nn.LayerNorm, None: None}[case["norm"]]
        self.norms = torch.nn.ModuleList([norm(width) for width in dims[1:-1]] if norm else [])
        self.skip = case["skip"]
        with torch.no_grad():
            for layer, W, b in zip(self.layers, case["W"], case["b"]):
                layer.weight.copy_(torch.tensor(W))
                layer.bias.copy_(torch.tensor(b))

    def forward(self, x):
        a = x
        for l, layer in enumerate(self.layers):
            u = layer(a)
            is_hidden = l + 1 < len(self.layers)
            if is_hidden and len(self.norms):
                u = self.norms[l](u)
            out = self.activations[l](u)
            a = out + a if is_hidden and self.skip and out.shape == a.shape else out
        return a


def schedule_of(case, optimizer):
    """PyTorch's own schedulers, warm-up included."""
    schedule = case.get("schedule")
    if schedule is None:
        return None
    period, warm_up = schedule.get("period", 1000), schedule.get("warm_up", 0)
    main = {
        "constant": lambda: torch.optim.lr_scheduler.ConstantLR(optimizer, 1, 1),
        "step": lambda: torch.optim.lr_scheduler.StepLR(optimizer, period, schedule.get("factor", 0.1)),
        "cosine": lambda: torch.optim.lr_scheduler.CosineAnnealingLR(optimizer, period),
    }[schedule["kind"]]
    if warm_up == 0:
        return main()
    rise = torch.optim.lr_scheduler.LinearLR(optimizer, 1 / warm_up, 1, warm_up - 1)
    return torch.optim.lr_scheduler.SequentialLR(optimizer, [rise, main()], [warm_up])


def rows(parameters):
    return [p.detach().tolist() for p in parameters]


def run(case, order=None):
    """The case with its answers. `order` permutes the samples, which changes nothing but rounding."""
    net = Network(case)
    order = list(range(len(case["x"]))) if order is None else order
    x, y = torch.tensor(case["x"])[order], torch.tensor(case["y"])[order]
    optimizer = OPTIMIZERS[case["optimizer"]](net.parameters(), case["learning_rate"])
    schedule = schedule_of(case, optimizer)
    answer = dict(case, losses=[], clipped=0)
    for step in range(case["updates"]):
        optimizer.zero_grad()
        loss = LOSSES[case["loss"]](net(x), y)
        loss.backward()
        answer["losses"].append(loss.item())
        if step == 0:
            answer["dW"] = rows(layer.weight.grad for layer in net.layers)
            answer["db"] = rows(layer.bias.grad for layer in net.layers)
        if case["clip_norm"] is not None:
            norm = torch.nn.utils.clip_grad_norm_(net.parameters(), case["clip_norm"])
            answer["clipped"] += bool(case["clip_norm"] / (norm + 1e-6) < 1)
        if "clip_value" in case:
            answer["clipped"] += any(bool((p.grad.abs() > case["clip_value"]).any()) for p in net.parameters())
            torch.nn.utils.clip_grad_value_(net.parameters(), case["clip_value"])
        for layer in net.layers:  # after clipping, weights alone
            W = layer.weight
            W.grad += case.get("l2", 0) * W.detach() + case.get("l1", 0) * W.detach().sign()
        optimizer.step()
        if schedule:
            schedule.step()
    answer["W20"] = rows(layer.weight for layer in net.layers)
    answer["b20"] = rows(layer.bias for layer in net.layers)
    net.eval()
    with torch.no_grad():
        answer["evaluated"] = LOSSES[case["loss"]](net(x), y).item()
    del answer["updates"]
    return answer


def flat(value):
    return [value] if isinstance(value, float) else [v for part in value for v in flat(part)]


def nudged(case, rng):
    """The case with every number an ulp or two away."""
    nudge = lambda value: ([nudge(v) for v in value] if isinstance(value, list)
                           else value * (1 + rng.choice([-4e-16, -2e-16, 2e-16, 4e-16])))
    return dict(case, W=nudge(case["W"]), b=nudge(case["b"]), x=nudge(case["x"]))


def is_stable(case, answer):
    """Whether rounding differently (samples in another order, numbers an ulp or two away) leaves the answers as they
    are. The floor of each layer is that of tests/replay/compare.js."""
    rng = random.Random(0)
    others = [run(case, order=list(range(len(case["x"])))[::-1])] + [run(nudged(case, rng)) for _ in range(4)]
    for other in others:
        for key in ("losses", "evaluated", "dW", "db", "W20", "b20"):
            is_loss = key in ("losses", "evaluated")
            for mine, theirs in zip([answer[key]] if is_loss else answer[key], [other[key]] if is_loss else other[key]):
                size = max(map(abs, flat(mine)))
                if key in ("dW", "db") and case["norm"]:
                    size = max(size, 10 * max(map(abs, flat(answer["dW"]) + flat(answer["db"]))))
                for a, b in zip(flat(mine), flat(theirs)):
                    if not math.isfinite(a) or abs(a - b) > STABLE * max(abs(a), 1e-3 * size):
                        return False
    return True


def draw(rng, dims, samples, loss, gain=1.0):
    """First weights, inputs and targets that suit the loss."""
    normal = lambda r, c, s: [[rng.gauss(0, s) for _ in range(c)] for _ in range(r)]
    W = [normal(o, i, gain / math.sqrt(i)) for i, o in zip(dims, dims[1:])]
    b = [[rng.gauss(0, 0.1) for _ in range(o)] for o in dims[1:]]
    x = normal(samples, dims[0], 1)
    if loss == "softmax_cross_entropy":
        y = [[1.0 if k == label else 0.0 for k in range(dims[-1])]
             for label in (rng.randrange(dims[-1]) for _ in range(samples))]
    elif loss == "bce_logits":
        y = [[rng.choice([0.0, 1.0, rng.random()]) for _ in range(dims[-1])] for _ in range(samples)]
    else:
        y = [[rng.choice([-1.0, 1.0, rng.gauss(0, 2)]) for _ in range(dims[-1])] for _ in range(samples)]
    return {"W": W, "b": b, "x": x, "y": y}


def case_of(rng, name, dims, samples, gain=1.0, **fields):
    case = {"id": name, "dims": dims, "hidden": "tanh", "output": "linear", "loss": "mse", "optimizer": "sgd",
            "learning_rate": 0.05, "clip_norm": None, "norm": None, "skip": False, "updates": 20}
    case.update(fields)
    case.update(draw(rng, dims, samples, case["loss"], gain))
    return case


def random_case(rng, number):
    """One network of the shared format, with anything that format has."""
    hidden = rng.choice([0, 1, 2, 3, 5, 8, 12])
    width = rng.choice([1, 2, 3, 5, 8])
    dims = [rng.choice([1, 2, 3])] + [width] * hidden + [rng.choice([1, 1, 2, 3])]
    loss = rng.choice(["mse", "half_mse", "bce_logits", "huber"])
    norm = rng.choice([None, None, "layer", "batch"])
    return case_of(
        rng, number, dims, rng.choice([2, 7, 16] if norm == "batch" else [1, 2, 7, 16]), gain=rng.choice([0.7, 1, 1.6]),
        hidden=rng.choice([a for a in ACTIVATIONS if a != "selu"]), loss=loss, norm=norm,
        output="linear" if loss == "bce_logits" else rng.choice(["linear", "tanh", "sigmoid"]),
        optimizer=rng.choice(list(OPTIMIZERS)), learning_rate=rng.choice([0.01, 0.1]),
        clip_norm=rng.choice([None, 0.1, 1.0]), skip=rng.random() < 0.4)


def random_cases(seed, count):
    rng = random.Random(seed)
    cases = []
    while len(cases) < count:
        case = random_case(rng, len(cases))
        answer = run(case)
        if is_stable(case, answer):
            cases.append(answer)
    return cases


def recorded(seed, *arguments, **fields):
    """A case with its answers: the first of those drawn that is stable."""
    for attempt in range(50):
        case = case_of(random.Random(f"{seed} {attempt}"), *arguments, **fields)
        answer = run(case)
        if is_stable(case, answer):
            return answer
    sys.exit(f"{arguments[0]} is not stable against rounding, whatever its numbers")


def combinations():
    """Every activation with every normalisation and skip, every optimizer and loss somewhere among them."""
    cases = []
    for i, hidden in enumerate(ACTIVATIONS):
        for j, (norm, skip) in enumerate([(None, False), (None, True), ("layer", True), ("batch", False), ("batch", True)]):
            loss = list(LOSSES)[(i + j) % len(LOSSES)]
            optimizer = list(OPTIMIZERS)[(3 * i + j) % len(OPTIMIZERS)]
            if norm == "batch":  # the bias in front of it has no gradient; these do not magnify its rounding
                optimizer = ["sgd", "momentum", "nesterov"][(i + j) % 3]
            name = f"{hidden}, norm {norm}, skip {'on' if skip else 'off'}"
            dims = [2, 3, 3, 3 if loss == "softmax_cross_entropy" else 1 + i % 2]
            cases.append(recorded(name, name, dims, 5, hidden=hidden, norm=norm, skip=skip, loss=loss,
                                  optimizer=optimizer, learning_rate=0.02, clip_norm=[None, 0.5][(i + j) % 2]))
    return cases


def beyond():
    """What the shared format lacks."""
    cases = []
    add = lambda name, dims, samples, **fields: cases.append(recorded(name, name, dims, samples, **fields))
    for optimizer in OPTIMIZERS:
        add(f"200 updates of {optimizer}", [2, 4, 4, 1], 8, optimizer=optimizer, learning_rate=0.02, updates=200)
    for kind in ("constant", "step", "cosine"):
        for warm_up in (0, 5):
            schedule = {"kind": kind, "period": 15 if kind == "cosine" else 6, "factor": 0.3, "warm_up": warm_up}
            add(f"{kind} schedule, warm-up {warm_up}", [2, 3, 1], 4, schedule=schedule, updates=15 + warm_up,
                optimizer=["momentum", "adamw"][warm_up > 0])
    for classes in (3, 6):
        add(f"softmax of {classes} classes", [2, 4, classes], 7, loss="softmax_cross_entropy", optimizer="adam")
    add("an activation for each layer", [2, 4, 4, 4, 4, 4, 1], 6,
        hidden=["selu", "gelu", "tanh", "softplus", "leaky_relu"], optimizer="rmsprop", learning_rate=0.01)
    for norm in (None, "layer"):
        add(f"a batch of 1, norm {norm}", [2, 4, 4, 1], 1, norm=norm, optimizer="adam")
    add("L2", [2, 4, 1], 6, l2=0.1, optimizer="momentum")
    add("L1", [2, 4, 1], 6, l1=0.02, optimizer="sgd")
    add("L1 and L2 in Adam, clipped", [2, 4, 1], 6, l1=0.01, l2=0.03, optimizer="adam", clip_norm=0.2)
    add("clipping by value", [2, 4, 1], 6, clip_value=0.05, optimizer="momentum", norm="layer")
    return cases


def deep():
    """30 and 100 hidden layers."""
    cases = []
    add = lambda name, width, layers, **fields: cases.append(
        recorded(name, name, [2] + [width] * layers + [1], 4, updates=3, **fields))
    add("30 sigmoid layers", 4, 30, hidden="sigmoid")
    add("30 ReLU layers, He", 6, 30, gain=math.sqrt(2), hidden="relu", learning_rate=0.01)
    add("30 SELU layers, Adam", 4, 30, hidden="selu", optimizer="adam", learning_rate=0.001)
    add("100 tanh layers", 3, 100, gain=1.3, hidden="tanh")
    add("100 layers with skips and layer normalisation", 3, 100, gain=0.5, hidden="gelu", norm="layer", skip=True,
        learning_rate=0.001)
    return cases


def write(path, cases):
    with open(path, "w") as file:
        file.write('{"torch": "%s", "cases": [\n' % torch.__version__)
        file.write(",\n".join(json.dumps(case, separators=(",", ":")) for case in cases))
        file.write("\n]}\n")


def main():
    if len(sys.argv) == 5 and sys.argv[1] == "random":
        write(sys.argv[4], random_cases(int(sys.argv[2]), int(sys.argv[3])))
        return
    for make in (combinations, beyond, deep):
        write(Path(__file__).parent / f"{make.__name__}.json", make())


if __name__ == "__main__":
    main()
