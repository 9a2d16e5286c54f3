# wrong: of equal maxima the first one column by column is taken, not row by row
import numpy as np


def out_size(L, k, s, p, ceil_mode):
    a = L + 2 * p - k
    if ceil_mode:
        o = -(-a // s) + 1
        if (o - 1) * s - p >= L:
            o -= 1
    else:
        o = a // s + 1
    if o < 1:
        raise ValueError("output too small")
    return o


def maxpool2d(x, k, stride, padding=0, ceil_mode=False):
    if 2 * padding > k:
        raise ValueError("padding")
    N, C, H, W = x.shape
    Ho = out_size(H, k, stride, padding, ceil_mode)
    Wo = out_size(W, k, stride, padding, ceil_mode)
    y = np.zeros((N, C, Ho, Wo), dtype=np.result_type(x, np.float32))
    idx = np.zeros((N, C, Ho, Wo), dtype=np.int64)
    for i in range(Ho):
        r0, r1 = max(0, i * stride - padding), min(H, i * stride - padding + k)
        for j in range(Wo):
            c0, c1 = max(0, j * stride - padding), min(W, j * stride - padding + k)
            win = x[:, :, r0:r1, c0:c1]
            # best row of every column, then best column
            r = win.argmax(axis=2)
            v = win.max(axis=2)
            c = v.argmax(axis=2)
            y[:, :, i, j] = v.max(axis=2)
            idx[:, :, i, j] = (r0 + np.take_along_axis(r, c[..., None], axis=2)[..., 0]) * W + c0 + c
    return y, idx


def maxunpool2d(y, idx, out_hw):
    N, C, Ho, Wo = y.shape
    H, W = out_hw
    out = np.zeros((N, C, H * W), dtype=np.result_type(y, np.float32))
    np.put_along_axis(out, idx.reshape(N, C, Ho * Wo), y.reshape(N, C, Ho * Wo), axis=2)
    return out.reshape(N, C, H, W)
