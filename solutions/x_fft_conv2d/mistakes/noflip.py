"""Multiplies the spectra of map and kernel as they are: convolution in the sense of mathematics."""


def turn(kernel):
    return kernel
