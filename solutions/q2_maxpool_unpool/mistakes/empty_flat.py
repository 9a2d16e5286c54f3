"""Collects the images in a list, and makes an array of it that has lost its shape when the batch is empty."""

import numpy as np

pooled = maxpool2d


def maxpool2d(x, k, stride, padding=0, ceil_mode=False):
    y, idx = pooled(x, k, stride, padding, ceil_mode)
    return (y, idx) if len(x) else (np.array([], y.dtype), np.array([], np.int64))
