"""Counts the pixels of all maps of the batch on."""

import numpy as np


def number_places(idx, shape):
    n, c, h, w = shape
    return idx + (np.arange(n * c) * h * w).reshape(n, c, 1, 1)
