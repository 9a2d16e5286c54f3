"""Puts every value into the top left corner of a window of the result."""

import numpy as np


def maxunpool2d(y, idx, out_hw):
    maps = np.zeros((*y.shape[:2], *out_hw), unpooled_dtype(y))
    rows, columns = (np.arange(count) * side // count for side, count in zip(out_hw, y.shape[2:]))
    maps[:, :, rows[:, None], columns] = y
    return maps
