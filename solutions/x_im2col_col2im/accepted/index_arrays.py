"""Index arrays for rows and columns of the padded map; np.add.at on the way back."""

import numpy as np


def index_arrays(h, w, kh, kw, stride, padding):
    ho = (h + 2 * padding - kh) // stride + 1
    wo = (w + 2 * padding - kw) // stride + 1
    rows = np.repeat(np.arange(kh), kw)[:, None] + stride * np.repeat(np.arange(ho), wo)[None, :]
    columns = np.tile(np.arange(kw), kh)[:, None] + stride * np.tile(np.arange(wo), ho)[None, :]
    return rows, columns


def im2col(x, kh, kw, stride, padding):
    if stride < 1:
        raise ValueError("stride < 1")
    if padding < 0:
        raise ValueError("padding < 0")
    n, c, h, w = x.shape
    if h + 2 * padding < kh or w + 2 * padding < kw:
        raise ValueError("the window is too large")
    padded = np.zeros((n, c, h + 2 * padding, w + 2 * padding), np.result_type(x, np.float32))
    padded[:, :, padding : padding + h, padding : padding + w] = x
    rows, columns = index_arrays(h, w, kh, kw, stride, padding)
    return padded[:, :, rows, columns].reshape(n, c * kh * kw, rows.shape[1])


def col2im(cols, x_shape, kh, kw, stride, padding):
    n, c, h, w = x_shape
    rows, columns = index_arrays(h, w, kh, kw, stride, padding)
    if cols.shape != (n, c * kh * kw, rows.shape[1]):
        raise ValueError("cols does not fit")
    padded = np.zeros((n, c, h + 2 * padding, w + 2 * padding), np.result_type(cols, np.float32))
    np.add.at(padded, (slice(None), slice(None), rows, columns), cols.reshape(n, c, kh * kw, rows.shape[1]))
    return padded[:, :, padding : padding + h, padding : padding + w].copy()
