"""The maps are normalised in the caller's own array."""


def centre(x, groups):
    x -= average(x, groups)
    return x
