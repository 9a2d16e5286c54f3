"""Transposes the kernel."""


def read_kernel(w):
    return w.swapaxes(2, 3)
