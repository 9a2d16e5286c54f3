"""Leaves the dilation out of the start."""


def middle_tap(k, d, p):
    return (k - 1) / 2 - p
