"""Saves memory by writing the result into x where it fits."""

computed = bilinear


def bilinear(x, py, px):
    y = computed(x, py, px)
    if y.shape != x.shape or y.dtype != x.dtype:
        return y
    x[...] = y
    return x
