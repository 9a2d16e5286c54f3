"""Spreads the rows alone; within a row the entries stay neighbours."""

import numpy as np


def unit_block(size, dtype):
    block = np.zeros((size, 1), dtype)
    block[:1] = 1
    return block
