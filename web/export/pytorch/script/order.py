# The page's own order of samples, so that every mini-batch is the same.
#: if random


def random_numbers(*seeds):
    """The 64-bit numbers of C++'s std::mt19937_64, seeded by a std::seed_seq of four numbers."""
    count, low, high = 624, 2**32 - 1, 2**64 - 1
    mix = lambda number: number ^ (number >> 27)
    b = [0x8B8B8B8B] * count
    for k in range(2 * count):
        here, before, p, q = k % count, (k - 1) % count, (k + 306) % count, (k + 317) % count
        if k < count:
            r = 1664525 * mix(b[here] ^ b[p] ^ b[before]) & low
            s = r + (4 if k == 0 else k + seeds[k - 1] if k <= 4 else k) & low
            b[p], b[q], b[here] = b[p] + r & low, b[q] + s & low, s
        else:
            r = 1566083941 * mix(b[here] + b[p] + b[before] & low) & low
            s = r - here & low
            b[p], b[q], b[here] = b[p] ^ r, b[q] ^ s, s
    words = [b[i] | b[i + 1] << 32 for i in range(0, count, 2)]
    while True:
        for i in range(312):
            joined = words[i] & ~0x7FFFFFFF | words[(i + 1) % 312] & 0x7FFFFFFF
            words[i] = words[(i + 156) % 312] ^ joined >> 1 ^ (0xB5026F5AA96619E9 if joined & 1 else 0)
        for z in words:
            z ^= z >> 29 & 0x5555555555555555
            z ^= z << 17 & 0x71D67FFFEDA60000 & high
            z ^= z << 37 & 0xFFF7EEE000000000 & high
            yield z ^ z >> 43


def below(bound, random):
    """A whole number from 0 to bound - 1."""
    return int((next(random) >> 11) * 2.0**-53 * bound)
#: end


def batches(count, batch_size, seed):
    #: if shuffled
    """Numbers of samples, batch after batch: shuffled in every epoch; a batch at its end takes its rest from the next."""
    random = random_numbers(seed & 0xFFFFFFFF, seed >> 32, 3, 0)
    order, position, size = list(range(count)), count, min(batch_size, count)
    while True:
        batch = []
        while len(batch) < size:
            if position == count:
                position = 0
                for left in range(count, 1, -1):
                    drawn = below(left, random)
                    order[left - 1], order[drawn] = order[drawn], order[left - 1]
            batch.append(order[position])
            position += 1
        yield batch
    #: end
    #: if !shuffled
    """Numbers of samples, batch after batch, in the order of the data; a rest at an epoch's end begins the next batch."""
    position, size = count, min(batch_size, count)
    while True:
        batch = []
        while not batch or position % size:
            position = 0 if position == count else position
            batch.append(position)
            position += 1
        yield batch
    #: end
#: if part


def measured_samples(count, total, seed):
    """The samples of which the page measures signals and gradients: `count` of them, drawn once."""
    random = random_numbers(seed & 0xFFFFFFFF, seed >> 32, 6, 0)
    chosen = list(range(count))
    for sample in range(count, total):
        place = below(sample + 1, random)
        if place < count:
            chosen[place] = sample
    return sorted(chosen)
#: end
