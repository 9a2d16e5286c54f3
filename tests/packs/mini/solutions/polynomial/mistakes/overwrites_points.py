"""Raises the points to their powers in place."""

import numpy as np


def powers_of(points, count):
    base = points.copy()
    powers = np.ones((base.size, count), dtype=base.dtype)
    for k in range(1, count):
        powers[:, k] = points
        points *= base
    return powers
