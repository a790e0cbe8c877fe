run("cpu", torch.float64, steps=UPDATES)
