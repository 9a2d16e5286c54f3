"""Reads the values in the order in which they lie in memory."""


def read_values(y):
    return y.ravel(order="K").reshape(y.shape)
