"""Lets a kernel of k taps span d·k entries."""


def kernel_steps(k, d):
    return d * k - 1
