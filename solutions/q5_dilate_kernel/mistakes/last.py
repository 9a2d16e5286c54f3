"""Puts the 1 of the block into its last corner, so that the cut takes entries of K away."""

import numpy as np


def unit_block(size, dtype):
    block = np.zeros((size, size), dtype)
    block[-1:, -1:] = 1
    return block
