"""Counts channels alone and forgets the entries of the kernel."""


def kernel_size(shape):
    return 1
