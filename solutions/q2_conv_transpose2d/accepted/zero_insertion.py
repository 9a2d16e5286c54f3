"""Inserts zeros between the pixels, pads, and correlates with the rotated kernel by sliding windows."""

import numpy as np
from numpy.lib.stride_tricks import sliding_window_view


def conv_transpose2d(x, w, b=None, stride=1, padding=0, output_padding=0):
    n, c, h, wd = x.shape
    c2, _, kh, kw = w.shape
    if c != c2:
        raise ValueError("channels differ")
    if output_padding and output_padding >= stride:
        raise ValueError("output_padding too large")
    ho = (h - 1) * stride - 2 * padding + kh + output_padding
    wo = (wd - 1) * stride - 2 * padding + kw + output_padding
    if ho <= 0 or wo <= 0:
        raise ValueError("nothing left")
    arrays = (x, w) if b is None else (x, w, b)
    dtype = np.result_type(*arrays, np.float32)
    rows = (h - 1) * stride + 1 + 2 * (kh - 1) + output_padding
    cols = (wd - 1) * stride + 1 + 2 * (kw - 1) + output_padding
    wide = np.zeros((n, c, rows, cols), dtype=dtype)
    wide[:, :, kh - 1 : kh + (h - 1) * stride : stride, kw - 1 : kw + (wd - 1) * stride : stride] = x
    windows = sliding_window_view(wide, (kh, kw), axis=(2, 3))[:, :, padding : padding + ho, padding : padding + wo]
    y = np.einsum("ncaeuv,couv->noae", windows, w[:, :, ::-1, ::-1].astype(dtype))
    if b is not None:
        y = y + b.reshape(1, -1, 1, 1)
    return np.array(y, dtype=dtype)
