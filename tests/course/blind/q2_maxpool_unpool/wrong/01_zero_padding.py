# wrong: pads with zeros, which win against negative maxima
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
    xp = np.zeros((N, C, padding + H + padding + k + stride, padding + W + padding + k + stride),
                  dtype=np.result_type(x, np.float32))
    xp[:, :, padding:padding + H, padding:padding + W] = x
    y = np.zeros((N, C, Ho, Wo), dtype=xp.dtype)
    idx = np.zeros((N, C, Ho, Wo), dtype=np.int64)
    for i in range(Ho):
        for j in range(Wo):
            win = xp[:, :, i * stride:i * stride + k, j * stride:j * stride + k].reshape(N, C, k * k)
            m = win.argmax(axis=2)
            y[:, :, i, j] = win.max(axis=2)
            a = np.clip(i * stride - padding + m // k, 0, H - 1)
            e = np.clip(j * stride - padding + m % k, 0, W - 1)
            idx[:, :, i, j] = a * W + e
    return y, idx


def maxunpool2d(y, idx, out_hw):
    N, C, Ho, Wo = y.shape
    H, W = out_hw
    out = np.zeros((N, C, H * W), dtype=np.result_type(y, np.float32))
    np.put_along_axis(out, idx.reshape(N, C, Ho * Wo), y.reshape(N, C, Ho * Wo), axis=2)
    return out.reshape(N, C, H, W)
