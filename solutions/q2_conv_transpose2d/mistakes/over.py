"""Lets the last pixel in reading order win where stamps overlap."""


def list_taps(kernel):
    kh, kw = kernel.shape[2:]
    return [(u, v) for u in reversed(range(kh)) for v in reversed(range(kw))]


def put_down(places, values):
    places[...] = values
