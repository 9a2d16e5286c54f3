"""Converts the offsets to the dtype of the map."""

import numpy as np


def read_offset(offset, shape, x, whole=read_offset):
    return whole(offset, shape, x).astype(x.dtype).astype(np.float64)
