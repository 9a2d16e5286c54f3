import itertools

import numpy as np


def _hat(z):
    return np.maximum(0, 1 - np.abs(z))


def offset_shape(x_shape, w_shape, stride, padding, dilation):
    N, _, H, W = map(int, x_shape)
    _, _, kh, kw = map(int, w_shape)
    Ho = (H + 2 * int(padding) - int(dilation) * (kh - 1) - 1) // int(stride) + 1
    Wo = (W + 2 * int(padding) - int(dilation) * (kw - 1) - 1) // int(stride) + 1
    return N, 2 * kh * kw, Ho, Wo


def deform_conv2d(x, offset, w, b=None, stride=1, padding=0, dilation=1, mask=None):
    N, C, H, W = x.shape
    O, _, kh, kw = w.shape
    _, K2, Ho, Wo = offset_shape(x.shape, w.shape, stride, padding, dilation)
    if mask is not None and mask.shape != (N, kh * kw, Ho, Wo):
        raise ValueError("mask")
    if offset.shape != (N, K2, Ho, Wo):
        raise ValueError("offset")

    dtype = np.result_type(x, offset, w, np.float32)
    bias = np.zeros(O)
    if b is not None:
        dtype = np.result_type(dtype, b)
        bias = b
    factor = np.ones((N, kh * kw, 1, 1))
    if mask is not None:
        dtype = np.result_type(dtype, mask)
        factor = mask

    dy = offset[:, 0::2].astype(np.float64)
    dx = offset[:, 1::2].astype(np.float64)
    taps = np.array(list(itertools.product(range(kh), range(kw))))          # (K, 2), row by row
    r = dy + (taps[:, 0] * dilation)[:, None, None] + (np.arange(Ho) * stride - padding)[:, None]
    q = dx + (taps[:, 1] * dilation)[:, None, None] + (np.arange(Wo) * stride - padding)
    X = np.moveaxis(x, 1, 0).astype(np.float64)                             # (C, N, H, W)
    image = np.broadcast_to(np.arange(N)[:, None, None, None], r.shape)
    S = np.zeros((C,) + r.shape)
    for di, dj in itertools.product((0, 1), repeat=2):
        i = np.floor(r).astype(np.int64) + di
        j = np.floor(q).astype(np.int64) + dj
        wt = _hat(r - i) * _hat(q - j)
        use = (wt > 0) & (i >= 0) & (i < H) & (j >= 0) & (j < W)
        S[:, use] += wt[use] * X[:, image[use], i[use], j[use]]
    S = S * factor
    y = np.tensordot(w.reshape(O, C, kh * kw).astype(np.float64), S, axes=([1, 2], [0, 2]))   # O N Ho Wo
    y = np.swapaxes(y, 0, 1) + np.reshape(bias, (1, O, 1, 1))
    return y.astype(dtype)


if __name__ == "__main__":
    x = np.array([[[[1, 2, 3], [4, 6, 8]]]])
    off = np.array([[[[0.5, -0.5], [0, -1]], [[0, 0], [0, 0]], [[0, 0.5], [0, 0]], [[-0.5, 0.5], [0, 1]]]])
    print(deform_conv2d(x, off, np.array([[[[1, 2]]]])))
