"""Gathers all pixels by index arrays that are kept from one call to the next."""

from functools import cache

import numpy as np


@cache
def places(batch_shape, kernel_shape, stride, padding, dilation):
    """Return the rows and columns that the taps of each output lie on, and the padded shape."""
    n, c, h, w = batch_shape
    padded = (n, c, h + 2 * padding, w + 2 * padding)
    index = []
    for pixels, taps in zip(padded[2:], kernel_shape[2:], strict=True):
        starts = np.arange(0, pixels - dilation * (taps - 1), stride)
        if starts.size == 0:
            raise ValueError("the kernel does not fit into the padded map")
        index.append(starts[:, None] + dilation * np.arange(taps))
    rows, columns = index
    return padded, rows[:, None, :, None], columns[None, :, None, :]


def conv2d(x, w, b=None, stride=1, padding=0, dilation=1):
    if x.shape[1] != w.shape[1] or stride < 1 or dilation < 1 or padding < 0:
        raise ValueError("channels, stride, dilation or padding")
    dtype = np.result_type(*[each for each in (x, w, b) if each is not None], np.float32)
    shape, rows, columns = places(x.shape, w.shape, stride, padding, dilation)
    maps = np.zeros(shape, dtype)
    maps[:, :, padding : padding + x.shape[2], padding : padding + x.shape[3]] = x
    y = np.einsum("ncijuv,ocuv->noij", maps[:, :, rows, columns], w.astype(dtype), optimize=True)
    return y if b is None else y + b.astype(dtype)[:, np.newaxis, np.newaxis]
