"""Rows and columns apart: 0/1 matrices say which pixel lies under which tap; the way back is their transpose."""

import numpy as np


def under(length, k, stride, padding):
    """For each tap and place the pixel, as a matrix (k, places, length); the padding is no pixel."""
    places = (length + 2 * padding - k) // stride + 1
    pixel = np.arange(k)[:, None] + stride * np.arange(max(places, 0))[None, :] - padding
    return pixel[:, :, None] == np.arange(length)


def im2col(x, kh, kw, stride, padding):
    if stride < 1 or padding < 0:
        raise ValueError("bad step")
    n, c, h, w = x.shape
    if min(h + 2 * padding - kh, w + 2 * padding - kw) < 0:
        raise ValueError("bad window")
    rows, columns = under(h, kh, stride, padding), under(w, kw, stride, padding)
    a, e = rows.argmax(2), columns.argmax(2)
    seen = rows.any(2)[:, None, :, None] & columns.any(2)[None, :, None, :]
    windows = np.where(seen, x[:, :, a[:, None, :, None], e[None, :, None, :]], 0)
    return windows.reshape(n, c * kh * kw, a.shape[1] * e.shape[1]).astype(np.result_type(x, np.float32))


def col2im(cols, x_shape, kh, kw, stride, padding):
    n, c, h, w = x_shape
    rows, columns = under(h, kh, stride, padding), under(w, kw, stride, padding)
    if cols.shape != (n, c * kh * kw, rows.shape[1] * columns.shape[1]):
        raise ValueError("bad columns")
    dtype = np.result_type(cols, np.float32)
    windows = cols.reshape(n, c, kh, kw, rows.shape[1], columns.shape[1]).astype(dtype)
    half = np.tensordot(windows, columns.astype(dtype), ((3, 5), (0, 1)))
    return np.moveaxis(np.tensordot(half, rows.astype(dtype), ((2, 3), (0, 1))), -1, 2).copy()
