"""The hat function over all rows and all columns, and one einsum for everything."""

import numpy as np


def hat(z):
    return np.maximum(0, 1 - np.abs(z))


def offset_shape(x_shape, w_shape, stride, padding, dilation):
    sides = [(s + 2 * padding - dilation * (k - 1) - 1) // stride + 1 for s, k in zip(x_shape[2:], w_shape[2:])]
    return tuple([x_shape[0], 2 * w_shape[2] * w_shape[3]] + sides)


def deform_conv2d(x, offset, w, b=None, stride=1, padding=0, dilation=1, mask=None):
    shape = offset_shape(x.shape, w.shape, stride, padding, dilation)
    n, _, ho, wo = shape
    kh, kw = w.shape[2:]
    if offset.shape != shape or (mask is not None and mask.shape != (n, kh * kw, ho, wo)):
        raise ValueError("shapes")
    dtype = np.result_type(np.float32, *[a for a in (x, offset, w, b, mask) if a is not None])
    moves = offset.astype(float).reshape(n, kh, kw, 2, ho, wo)
    u, v, a, e = np.ogrid[:kh, :kw, :ho, :wo]
    gy = hat((moves[:, :, :, 0] + (a * stride - padding + u * dilation))[..., None] - np.arange(x.shape[2]))
    gx = hat((moves[:, :, :, 1] + (e * stride - padding + v * dilation))[..., None] - np.arange(x.shape[3]))
    if mask is not None:
        gy = gy * mask.reshape(n, kh, kw, ho, wo, 1)
    half = np.einsum("nuvaei,ncij->nuvaecj", gy, x.astype(float))
    read = np.einsum("nuvaej,nuvaecj->nuvaec", gx, half)
    y = np.einsum("nuvaec,ocuv->noae", read, w.astype(float))
    if b is not None:
        y = y + b[:, None, None]
    return y.astype(dtype)
