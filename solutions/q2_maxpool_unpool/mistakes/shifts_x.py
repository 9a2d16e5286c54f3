"""Shifts x in place so that nothing is negative, pads with zeros, and shifts only the result back."""

import numpy as np

pooled = maxpool2d


def maxpool2d(x, k, stride, padding=0, ceil_mode=False):
    finite = x[np.isfinite(x)]
    least = finite.min() if finite.size else 0
    x -= least
    y, idx = pooled(x, k, stride, padding, ceil_mode)
    return y + least, idx
