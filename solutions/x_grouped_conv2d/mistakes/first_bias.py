"""Adds the biases of the first group in every group."""

import numpy as np


def filter_bias(b, kernel, groups):
    return None if b is None else np.tile(b[: kernel.shape[0] // groups], groups)
