"""Saves memory by writing the result into y where it fits."""

unpooled = maxunpool2d


def maxunpool2d(y, idx, out_hw):
    maps = unpooled(y, idx, out_hw)
    if maps.shape != y.shape or maps.dtype != y.dtype:
        return maps
    y[...] = maps
    return y
