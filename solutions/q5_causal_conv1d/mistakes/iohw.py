"""Reads the first axis of w as the input channels and the second as the filters."""


def read_kernel(w):
    return w.swapaxes(0, 1)
