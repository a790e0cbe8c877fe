def check(what, numbers, expected, looser):
    """Asserts that `numbers` are the page's, to 1e-9 of each, and returns the largest difference. A number that rounding
    alone moves further may differ by what `looser` says of it."""
    largest = 0.0
    for i, (mine, page) in enumerate(zip(numbers, expected)):
        if mine == page or not math.isfinite(page):  # what is no number any more is compared with nothing
            continue
        difference = abs(mine - page)
        allowed = max(1e-9 * abs(page), looser.get(i, 0.0))
        assert difference <= allowed, f"{what} {i + 1} is {mine!r}, and {page!r} on the page"
        if i not in looser:
            largest = max(largest, difference / abs(page))
    return largest
