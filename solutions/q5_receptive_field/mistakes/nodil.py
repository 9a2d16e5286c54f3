"""Leaves the dilation out."""


def kernel_steps(k, d):
    return k - 1
