"""Replaces NaN and infinities before it computes."""

import numpy as np


def read_maps(x):
    return np.nan_to_num(x)
