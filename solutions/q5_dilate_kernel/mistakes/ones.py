"""Fills each block with copies of its entry, as when a picture is enlarged."""

import numpy as np


def unit_block(size, dtype):
    return np.ones((size, size), dtype)
