"""A frame of zeros, one gather for the columns of all taps, one matrix product an image."""

import numpy as np


def offset_shape(x_shape, w_shape, stride, padding, dilation):
    def places(size, taps):
        return len(range(-padding, size + padding - dilation * (taps - 1), stride))

    return [x_shape[0], 2 * w_shape[2] * w_shape[3], places(x_shape[2], w_shape[2]), places(x_shape[3], w_shape[3])]


def deform_conv2d(x, offset, w, b=None, stride=1, padding=0, dilation=1, mask=None):
    N, T2, Ho, Wo = offset_shape(x.shape, w.shape, stride, padding, dilation)
    O, C, kh, kw = w.shape
    if offset.shape != (N, T2, Ho, Wo):
        raise ValueError("offset has a wrong shape")
    if mask is not None and mask.shape != (N, T2 // 2, Ho, Wo):
        raise ValueError("mask has a wrong shape")
    arrays = [x, offset, w] + [a for a in (b, mask) if a is not None]
    H, W = x.shape[2:]
    framed = np.pad(x.astype(float), ((0, 0), (0, 0), (1, 2), (1, 2)))
    t = np.arange(kh * kw)
    r = offset[:, 0::2] + (np.arange(Ho) * stride)[:, None] - padding + (t // kw * dilation)[:, None, None]
    q = offset[:, 1::2] + np.arange(Wo) * stride - padding + (t % kw * dilation)[:, None, None]
    r, q = np.clip(r + 1.0, 0, H + 1), np.clip(q + 1.0, 0, W + 1)
    i, j = np.floor(r).astype(int), np.floor(q).astype(int)
    fr, fq = (r - i)[:, None], (q - j)[:, None]
    y = np.zeros((N, O, Ho, Wo), np.result_type(*arrays, np.float32))
    for n in range(N):

        def get(di, dj):
            return framed[n][:, i[n] + di, j[n] + dj]

        top = get(0, 0) * (1 - fq[n]) + get(0, 1) * fq[n]
        low = get(1, 0) * (1 - fq[n]) + get(1, 1) * fq[n]
        columns = top * (1 - fr[n]) + low * fr[n]
        if mask is not None:
            columns = columns * mask[n]
        y[n] = (w.reshape(O, -1).astype(float) @ columns.reshape(C * kh * kw, -1)).reshape(O, Ho, Wo) + (
            0 if b is None else b[:, None, None]
        )
    return y
