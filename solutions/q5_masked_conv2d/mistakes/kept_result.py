"""Adds to an array that the previous call left behind."""

import numpy as np

SUMS = {}


def store(y, x, dtype):
    kept = SUMS.setdefault((y.shape, str(dtype)), np.zeros(y.shape, dtype))
    kept += y
    return kept.copy()
