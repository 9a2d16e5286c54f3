"""Turned around: for each place a sparse filter over the whole map is gathered, then laid on the map once."""

import numpy as np


def offset_shape(x_shape, w_shape, stride, padding, dilation):
    span = np.array(w_shape[2:]) * dilation - dilation + 1
    ho, wo = (np.array(x_shape[2:]) + 2 * padding - span) // stride + 1
    return (x_shape[0], 2 * w_shape[2] * w_shape[3], ho, wo)


def deform_conv2d(x, offset, w, b=None, stride=1, padding=0, dilation=1, mask=None):
    shape = tuple(int(s) for s in offset_shape(x.shape, w.shape, stride, padding, dilation))
    half = (shape[0], shape[1] // 2, *shape[2:])
    if offset.shape != shape:
        raise ValueError
    if mask is not None and mask.shape != half:
        raise ValueError
    dtype = np.result_type(np.float32, *filter(lambda a: a is not None, (x, offset, w, b, mask)))
    m = np.ones(half) if mask is None else mask
    y = np.zeros((x.shape[0], w.shape[0], *shape[2:]))
    for n, a, e in np.ndindex(shape[0], *shape[2:]):
        for t, (u, v) in enumerate(np.ndindex(*w.shape[2:])):
            r = a * stride - padding + u * dilation + offset[n, 2 * t, a, e].astype(float)
            q = e * stride - padding + v * dilation + offset[n, 2 * t + 1, a, e].astype(float)
            gy = np.clip(1 - abs(r - np.arange(x.shape[2])), 0, None)
            gx = np.clip(1 - abs(q - np.arange(x.shape[3])), 0, None)
            read = x[n].astype(float) @ gx @ gy
            y[n, :, a, e] += m[n, t, a, e] * (w[:, :, u, v].astype(float) @ read)
    return (y if b is None else y + b.reshape(-1, 1, 1)).astype(dtype)
