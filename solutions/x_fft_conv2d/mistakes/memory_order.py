"""Reads the maps in the order in which they lie in memory."""


def read_maps(x):
    return x.ravel(order="K").reshape(x.shape)
