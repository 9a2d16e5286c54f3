"""Reads the output channels from the first axis of the weights."""


def read_kernel(w):
    return w.swapaxes(0, 1)
