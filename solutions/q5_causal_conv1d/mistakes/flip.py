"""Reverses the kernel: the first tap multiplies the present."""


def read_kernel(w):
    return w[:, :, ::-1]
