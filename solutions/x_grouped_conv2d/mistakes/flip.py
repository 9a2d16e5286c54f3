"""Rotates the kernel by 180 degrees: convolution in the sense of mathematics."""


def read_kernel(w):
    return w[:, :, ::-1, ::-1]
