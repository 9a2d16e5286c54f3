"""Returns the complex numbers that ifft2 gives."""

import numpy as np


def transform(arrays, size):
    return np.fft.fft2(arrays, s=size, axes=(2, 3))


def transform_back(product, size):
    return np.fft.ifft2(product, axes=(2, 3))


def store(y, x, dtype):
    return y.copy()
