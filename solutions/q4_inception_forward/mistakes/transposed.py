"""Exchanges rows and columns of the kernels."""


def read_kernel(w):
    return w.transpose(0, 1, 3, 2)
