def run(device, dtype, steps):
    """Trains the page's network, and compares it with the page."""
    x, t = load(TRAINING, device, dtype)
    model = Net().to(device, dtype)
    load_weights(model)
    signal, gradient = measure(model, x, t)  #: !part
    measured = measured_samples(MEASURED, len(x), SEED)  #: part
    signal, gradient = measure(model, x[measured], t[measured])  #: part
    for i, (s, g) in enumerate(zip(signal, gradient)):
        print(f"layer {i + 1}: signal {s:.6g}, batch gradient {g:.6g}")
    losses = train(model, x, t, Settings(), SEED, steps)
    for i, loss in enumerate(losses[:UPDATES]):
        print(f"update {i + 1}: loss {loss:.9g}")
    if len(losses) > UPDATES:
        print(f"update {len(losses)}: loss {losses[-1]:.9g}")
    print(f"train loss {evaluate(model, x, t):.9g}")
    print(f"test loss {evaluate(model, *load(TEST, device, dtype)):.9g}")  #: test

    if dtype != torch.float64:
        print("The page's numbers are in double precision: they were not compared.")
        return
    #: if alone
    print("A layer that normalises its only unit passes on what rounding leaves: the numbers were not compared.")
    #: end
    #: if !alone
    largest = max(
        check("the signal of layer", signal, SIGNAL, LOOSER["signal"]),
        check("the batch gradient of layer", gradient, BATCH_GRADIENT, LOOSER["batch gradient"]),
        check("the loss of update", losses, LOSSES, LOOSER["loss"]),
    )
    print(f"These are the page's numbers; the largest relative difference is {largest:.1e}.")
    #: end
