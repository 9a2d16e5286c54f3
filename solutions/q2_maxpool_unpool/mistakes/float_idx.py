"""Stores the switches in an array of floats."""

import numpy as np


def idx_dtype():
    return np.dtype(np.float64)
