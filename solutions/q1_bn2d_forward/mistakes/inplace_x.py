"""The maps are centred and divided in the caller's own array."""


def normalise(x, mean, divisor):
    x -= mean
    x /= divisor
    return x
