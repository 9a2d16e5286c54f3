"""Replaces the values by their ranks, so that -1 is below all of them, and takes argmax over sliding windows."""

import numpy as np
from numpy.lib.stride_tricks import sliding_window_view


def maxpool2d(x, k, stride, padding=0, ceil_mode=False):
    n, c, h, w = x.shape
    if 2 * padding > k:
        raise ValueError("padding")
    out = []
    for size in (h, w):
        rest = size + 2 * padding - k
        many = (int(np.ceil(rest / stride)) if ceil_mode else rest // stride) + 1
        while ceil_mode and (many - 1) * stride >= size + padding:
            many -= 1
        if many < 1:
            raise ValueError("too small")
        out.append(many)
    ho, wo = out
    ranks = np.unique(x, return_inverse=True)[1]
    ranks = ranks.reshape(x.shape)
    rows, cols = (max((many - 1) * stride + k, size + 2 * padding) for many, size in ((ho, h), (wo, w)))
    wide = np.full((n, c, rows, cols), -1)
    wide[:, :, padding : padding + h, padding : padding + w] = ranks
    windows = sliding_window_view(wide, (k, k), axis=(2, 3))[:, :, ::stride, ::stride][:, :, :ho, :wo]
    first = windows.reshape(*windows.shape[:4], k * k).argmax(axis=-1)
    row = first // k + np.arange(ho)[:, None] * stride - padding
    col = first % k + np.arange(wo) * stride - padding
    idx = (row * w + col).astype(np.int64)
    flat = x.reshape(n, c, h * w)
    y = np.take_along_axis(flat, idx.reshape(n, c, ho * wo), axis=2).reshape(n, c, ho, wo)
    return y.astype(np.result_type(x, np.float32)), idx


def maxunpool2d(y, idx, out_hw):
    n, c = y.shape[:2]
    h, w = out_hw
    x = np.zeros((n, c, h, w), dtype=np.result_type(y, np.float32))
    x[np.arange(n)[:, None, None, None], np.arange(c)[:, None, None], idx // w, idx % w] = y
    return x
