"""Saves memory by writing the result into x where it fits."""


def store(y, x, dtype):
    if y.shape != x.shape:
        return y.astype(dtype)
    x[...] = y
    return x
