"""Writes E (x) K: copies of the whole kernel decide the blocks."""

import numpy as np


def fill_blocks(K, block):
    return np.kron(block, K)
