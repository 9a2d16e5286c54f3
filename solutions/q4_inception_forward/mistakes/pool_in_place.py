"""Writes the maxima into the caller's own x, after the other branches have read it; the result is right."""

general_pool_maps = pool_maps


def pool_maps(x):
    x[...] = general_pool_maps(x)
    return x
