"""The pixels are numbered once; im2col looks the numbers up, col2im counts them with weights (np.bincount)."""

import numpy as np
from numpy.lib.stride_tricks import sliding_window_view


def numbers(shape, kh, kw, stride, padding):
    """The number of the pixel behind every entry of the matrix; the padding has number H * W."""
    _, _, h, w = shape
    frame = np.full((h + 2 * padding, w + 2 * padding), h * w)
    frame[padding : padding + h, padding : padding + w] = np.arange(h * w).reshape(h, w)
    if frame.shape[0] < kh or frame.shape[1] < kw:
        raise ValueError("no room for a window")
    windows = sliding_window_view(frame, (kh, kw))[::stride, ::stride]
    return windows.transpose(2, 3, 0, 1).reshape(kh * kw, -1)


def im2col(x, kh, kw, stride, padding):
    if stride < 1 or padding < 0:
        raise ValueError
    n, c, h, w = x.shape
    flat = np.zeros((n, c, h * w + 1), np.result_type(x, np.float32))
    flat[:, :, :-1] = x.reshape(n, c, h * w)
    found = numbers(x.shape, kh, kw, stride, padding)
    return np.take(flat, found, axis=2).reshape(n, c * kh * kw, found.shape[1])


def col2im(cols, x_shape, kh, kw, stride, padding):
    n, c, h, w = x_shape
    found = numbers(x_shape, kh, kw, stride, padding)
    if cols.shape != (n, c * kh * kw, found.shape[1]):
        raise ValueError
    bins = np.arange(n * c)[:, None] * (h * w + 1) + found.ravel()
    sums = np.bincount(bins.ravel(), weights=cols.reshape(-1), minlength=n * c * (h * w + 1))
    return sums.reshape(n, c, h * w + 1)[:, :, :-1].reshape(n, c, h, w).astype(np.result_type(cols, np.float32))
