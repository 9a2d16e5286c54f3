# wrong: idx = row * H + column (and unpooling divides by H): right only for square maps
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
            w = c1 - c0
            win = x[:, :, r0:r1, c0:c1].reshape(N, C, (r1 - r0) * w)
            m = win.argmax(axis=2)
            y[:, :, i, j] = win.max(axis=2)
            idx[:, :, i, j] = (r0 + m // w) * H + c0 + m % w
    return y, idx


def maxunpool2d(y, idx, out_hw):
    N, C, Ho, Wo = y.shape
    H, W = out_hw
    out = np.zeros((N, C, H, W), dtype=np.result_type(y, np.float32))
    n = np.arange(N).reshape(-1, 1, 1, 1)
    c = np.arange(C).reshape(1, -1, 1, 1)
    out[n, c, np.minimum(idx // H, H - 1), np.minimum(idx % H, W - 1)] = y
    return out
