"""The gradient is collected in an array of the dtype of x, so integer maps cut off its fractions."""

import numpy as np


def start_gradient(x, dtype):
    return np.zeros_like(x)


def add_share(pixels, share):
    pixels[...] = pixels + share
