def try_out(changes, seed, device, dtype, steps):
    """One run of several: its losses at up to 61 steps, and what its gradients are in the end."""
    x, t = load(TRAINING, device, dtype)
    test = load(TEST, device, dtype)  #: test
    model = Net().to(device, dtype)
    if seed == SEED:
        load_weights(model)
    else:
        draw_weights(model, seed)
    marks = sorted({round(i * steps / 60) for i in range(61)})
    curves = {"train": [], "test": []}  #: test
    curves = {"train": []}  #: !test

    def watch(step):
        if step in marks:
            curves["train"].append(evaluate(model, x, t))
            curves["test"].append(evaluate(model, *test))  #: test

    losses = train(model, x, t, replace(Settings(), **changes), seed, steps, watch)
    diverged = next((step + 1 for step, loss in enumerate(losses) if not math.isfinite(loss)), None)
    right = accuracy(model, x, t)  #: !values
    right = None  # there are no classes  #: values
    signal, gradient = measure(model, x, t)  #: !part
    measured = measured_samples(MEASURED, len(x), seed)  #: part
    signal, gradient = measure(model, x[measured], t[measured])  #: part
    curves.update({"signal": signal, "batch gradient": gradient})
    finite = {name: [n if math.isfinite(n) else None for n in numbers] for name, numbers in curves.items()}
    return {"seed": seed, "changes": changes, "steps": marks, **finite, "accuracy": right, "diverged": diverged}


def try_out_all(runs, options, rank, world):
    """Every process takes its share of the runs; the first one writes what came out of all of them."""
    mine = [try_out(changes, seed, options.device, options.dtype, options.steps) for changes, seed in runs[rank::world]]
    shares = [mine]
    if world > 1:
        shares = [None] * world
        dist.all_gather_object(shares, mine)
    if rank > 0:
        return
    results = [shares[i % world][i // world] for i in range(len(runs))]
    for result in results:
        named = "".join(f", {name} {value}" for name, value in result["changes"].items())
        print(f"seed {result['seed']}{named}: train loss {result['train'][0]} to {result['train'][-1]}")
    with open(options.out, "w") as file:
        json.dump({"format": "backprop-playground-results", "version": 1, "runs": results}, file)
    print(f"{len(results)} runs are in {options.out}.")
