# wrong: col2im cuts the padding off at the lower right only (result shifted by the padding)
import numpy as np


def out_size(n, k, s, p):
    return (n + 2 * p - k) // s + 1


def im2col(x, kh, kw, stride, padding):
    if stride < 1:
        raise ValueError("stride")
    if padding < 0:
        raise ValueError("padding")
    N, C, H, W = x.shape
    Ho, Wo = out_size(H, kh, stride, padding), out_size(W, kw, stride, padding)
    if Ho < 1 or Wo < 1:
        raise ValueError("window")
    xp = np.zeros((N, C, H + 2 * padding, W + 2 * padding), np.result_type(x, np.float32))
    xp[:, :, padding:padding + H, padding:padding + W] = x
    i = np.arange(kh)[:, None, None, None] + stride * np.arange(Ho)[:, None]
    j = np.arange(kw)[:, None, None] + stride * np.arange(Wo)
    return xp[:, :, i, j].reshape(N, C * kh * kw, Ho * Wo)


def col2im(cols, x_shape, kh, kw, stride, padding):
    N, C, H, W = x_shape
    Ho, Wo = out_size(H, kh, stride, padding), out_size(W, kw, stride, padding)
    if cols.shape != (N, C * kh * kw, Ho * Wo):
        raise ValueError("cols")
    xp = np.zeros((N, C, H + 2 * padding, W + 2 * padding), np.result_type(cols, np.float32))
    i = np.arange(kh)[:, None, None, None] + stride * np.arange(Ho)[:, None]
    j = np.arange(kw)[:, None, None] + stride * np.arange(Wo)
    np.add.at(xp, (slice(None), slice(None), i, j), cols.reshape(N, C, kh, kw, Ho, Wo))
    return xp[:, :, :H, :W]
