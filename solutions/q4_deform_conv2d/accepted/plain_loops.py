"""The formula place by place, pixels added in sequence."""

import math

import numpy as np


def offset_shape(x_shape, w_shape, stride, padding, dilation):
    n, _, h, w = x_shape
    _, _, kh, kw = w_shape
    ho = (h + 2 * padding - dilation * (kh - 1) - 1) // stride + 1
    wo = (w + 2 * padding - dilation * (kw - 1) - 1) // stride + 1
    return n, 2 * kh * kw, ho, wo


def deform_conv2d(x, offset, w, b=None, stride=1, padding=0, dilation=1, mask=None):
    n, channels, ho, wo = offset_shape(x.shape, w.shape, stride, padding, dilation)
    if offset.shape != (n, channels, ho, wo):
        raise ValueError("offset")
    if mask is not None and mask.shape != (n, channels // 2, ho, wo):
        raise ValueError("mask")
    used = [array for array in (x, offset, w, b, mask) if array is not None]
    y = np.zeros((n, w.shape[0], ho, wo))
    height, width = x.shape[2:]
    for m, a, e in np.ndindex(n, ho, wo):
        total = np.zeros(w.shape[0]) if b is None else b.astype(float)
        for u, v in np.ndindex(*w.shape[2:]):
            t = u * w.shape[3] + v
            r = a * stride - padding + u * dilation + float(offset[m, 2 * t, a, e])
            q = e * stride - padding + v * dilation + float(offset[m, 2 * t + 1, a, e])
            top, left = math.floor(r), math.floor(q)
            for i in (top, top + 1):
                for j in (left, left + 1):
                    if 0 <= i < height and 0 <= j < width:
                        share = (1 - abs(r - i)) * (1 - abs(q - j))
                        if mask is not None:
                            share = share * float(mask[m, t, a, e])
                        total = total + share * (w[:, :, u, v].astype(float) @ x[m, :, i, j])
        y[m, :, a, e] = total
    return y.astype(np.result_type(*used, np.float32))
