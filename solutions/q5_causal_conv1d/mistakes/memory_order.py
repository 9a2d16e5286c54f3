"""Reads the signals in the order in which they lie in memory."""


def read_signals(x):
    return x.ravel(order="K").reshape(x.shape)
