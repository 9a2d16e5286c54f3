"""Lets a kernel of k taps span k + d − 1 entries, as if there were one gap only."""


def kernel_steps(k, d):
    return k + d - 2
