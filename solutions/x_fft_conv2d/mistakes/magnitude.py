"""Takes the absolute value of the complex result; minus signs are lost."""

import numpy as np


def transform(arrays, size):
    return np.fft.fft2(arrays, s=size, axes=(2, 3))


def transform_back(product, size):
    return np.abs(np.fft.ifft2(product, axes=(2, 3)))
