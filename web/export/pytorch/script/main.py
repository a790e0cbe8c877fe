def seeds_of(text):
    """Those between commas; of one number alone, as many from the page's on."""
    numbers = [int(number) for number in text.split(",")]
    return numbers if len(numbers) > 1 else list(range(SEED, SEED + numbers[0]))


def sweep_of(text):
    name, _, values = text.partition("=")
    kinds = {field.name: field.type for field in fields(Settings)}
    if name not in kinds:
        raise argparse.ArgumentTypeError(f"{name} is none of {', '.join(kinds)}")
    return [{name: kinds[name](value)} for value in values.split(",")]


def main():
    parser = argparse.ArgumentParser(description="Trains the network, and compares it with Backprop Playground.")
    parser.add_argument("--device", default="cpu", help="cpu, cuda, ...")
    parser.add_argument("--dtype", default="float64", choices=["float32", "float64"])
    parser.add_argument("--steps", type=int, default=UPDATES, help="number of updates")
    parser.add_argument("--seeds", type=seeds_of, help="how many, or which: 30, or 1,2,3")
    parser.add_argument("--sweep", type=sweep_of, action="append", default=[], help="values of a setting: name=a,b,c")
    parser.add_argument("--out", default="results.json", help="what comes out of several seeds or values")
    options = parser.parse_args()
    options.dtype = getattr(torch, options.dtype)

    rank, world = int(os.environ.get("RANK", 0)), int(os.environ.get("WORLD_SIZE", 1))  # as torchrun says
    if world > 1:
        if options.device == "cuda":
            options.device = f"cuda:{os.environ['LOCAL_RANK']}"
            torch.cuda.set_device(options.device)
        # Of several runs one may end hours after another.
        patience = timedelta(days=30)
        dist.init_process_group("nccl" if options.device.startswith("cuda") else "gloo", timeout=patience)
    if options.seeds or options.sweep:
        if rank == 0:
            open(options.out, "a").close()  # that it can be written is known before all the runs
        changes = [{k: v for change in chosen for k, v in change.items()} for chosen in itertools.product(*options.sweep)]
        runs = list(itertools.product(changes, options.seeds or [SEED]))
        try_out_all(runs, options, rank, world)
    else:
        smallest = min(Settings().batch_size, len(read(TRAINING)))
        if smallest < world:
            parser.error(f"{world} processes cannot share a batch of {smallest}")
        SHARE.update(rank=rank, world=world)
        with contextlib.redirect_stdout(sys.stdout if rank == 0 else open(os.devnull, "w")):
            run(options.device, options.dtype, options.steps)
    if world > 1:
        dist.destroy_process_group()


if __name__ == "__main__":
    main()
