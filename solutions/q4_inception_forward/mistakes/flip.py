"""Rotates the kernels by 180 degrees."""


def read_kernel(w):
    return w[:, :, ::-1, ::-1]
