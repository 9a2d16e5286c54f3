"""Puts all zeros above and on the left, as a causal convolution does."""

import numpy as np


def pad_maps(maps, rows, columns):
    return np.pad(maps, [(0, 0), (0, 0), (2 * rows, 0), (2 * columns, 0)])
