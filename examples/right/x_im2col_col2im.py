"""One tap after the other: slices are collected, and added on the way back."""

import numpy as np


def places(length, k, stride, padding):
    return (length + 2 * padding - k) // stride + 1


def im2col(x, kh, kw, stride, padding):
    if stride < 1 or padding < 0:
        raise ValueError("stride or padding")
    n, c, h, w = x.shape
    ho, wo = places(h, kh, stride, padding), places(w, kw, stride, padding)
    if ho < 1 or wo < 1:
        raise ValueError("window")
    x = np.pad(x, ((0, 0), (0, 0), (padding, padding), (padding, padding)))
    taps = []
    for u in range(kh):
        for v in range(kw):
            taps.append(x[:, :, u : u + stride * ho : stride, v : v + stride * wo : stride].reshape(n, c, ho * wo))
    cols = np.stack(taps, axis=2).reshape(n, c * kh * kw, ho * wo)
    return cols.astype(np.result_type(x, np.float32))


def col2im(cols, x_shape, kh, kw, stride, padding):
    n, c, h, w = x_shape
    ho, wo = places(h, kh, stride, padding), places(w, kw, stride, padding)
    if cols.shape != (n, c * kh * kw, ho * wo):
        raise ValueError("shape")
    taps = cols.reshape(n, c, kh * kw, ho, wo)
    out = np.zeros((n, c, h + 2 * padding + stride, w + 2 * padding + stride), np.result_type(cols, np.float32))
    for t in range(kh * kw):
        u, v = divmod(t, kw)
        out[:, :, u : u + stride * ho : stride, v : v + stride * wo : stride] += taps[:, :, t]
    return out[:, :, padding : padding + h, padding : padding + w]
