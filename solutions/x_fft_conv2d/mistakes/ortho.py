"""Divides by the square root of the number of places in all three transforms."""

import numpy as np


def transform(arrays, size):
    return np.fft.rfft2(arrays, s=size, axes=(2, 3), norm="ortho")


def transform_back(product, size):
    return np.fft.irfft2(product, s=size, axes=(2, 3), norm="ortho")
