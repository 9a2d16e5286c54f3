"""Leaves the padding out of the start."""


def middle_tap(k, d, p):
    return kernel_steps(k, d) / 2
