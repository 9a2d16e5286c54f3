"""Repeats every value over a window of the result."""

import numpy as np


def maxunpool2d(y, idx, out_hw):
    rows, columns = (np.arange(side) * count // side for side, count in zip(out_hw, y.shape[2:]))
    return np.array(y[:, :, rows][:, :, :, columns], unpooled_dtype(y))
