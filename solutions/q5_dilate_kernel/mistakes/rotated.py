"""Rotates the kernel by 180 degrees, as a true convolution would."""


def oriented(K):
    return K[::-1, ::-1]
