"""Replaces NaN and infinities by numbers."""

import numpy as np


def read_maps(x):
    return np.nan_to_num(x)
