"""Exchanges rows and columns of the kernel."""


def oriented(K):
    return K.T
