"""Hands back a slice of x itself for windows of one pixel."""

pooled = maxpool2d


def maxpool2d(x, k, stride, padding=0, ceil_mode=False):
    y, idx = pooled(x, k, stride, padding, ceil_mode)
    if k == 1 and x.dtype == y.dtype:
        y = x[:, :, ::stride, ::stride]
    return y, idx
