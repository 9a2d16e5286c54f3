# wrong: with 1x1 windows, stride 1 and no padding both results may share memory with the input
import numpy as np
from numpy.lib.stride_tricks import sliding_window_view


def im2col(x, kh, kw, stride, padding):
    if stride < 1 or padding < 0:
        raise ValueError("stride/padding")
    N, C, H, W = x.shape
    if H + 2 * padding < kh or W + 2 * padding < kw:
        raise ValueError("window")
    x = x.astype(np.result_type(x, np.float32), copy=False)
    if padding > 0:
        x = np.pad(x, ((0, 0), (0, 0), (padding, padding), (padding, padding)))
    if kh == kw == stride == 1:
        return x.reshape(N, C, x.shape[2] * x.shape[3])      # nothing to do
    v = sliding_window_view(x, (kh, kw), axis=(2, 3))[:, :, ::stride, ::stride]
    Ho, Wo = v.shape[2:4]
    return v.transpose(0, 1, 4, 5, 2, 3).reshape(N, C * kh * kw, Ho * Wo)


def col2im(cols, x_shape, kh, kw, stride, padding):
    N, C, H, W = x_shape
    Ho = (H + 2 * padding - kh) // stride + 1
    Wo = (W + 2 * padding - kw) // stride + 1
    if cols.shape != (N, C * kh * kw, Ho * Wo):
        raise ValueError("cols")
    cols = cols.astype(np.result_type(cols, np.float32), copy=False)
    if kh == kw == stride == 1 and padding == 0:
        return cols.reshape(N, C, H, W)
    c = cols.reshape(N, C, kh, kw, Ho, Wo)
    xp = np.zeros((N, C, H + 2 * padding, W + 2 * padding), cols.dtype)
    for u in range(kh):
        for v in range(kw):
            xp[:, :, u:u + stride * (Ho - 1) + 1:stride, v:v + stride * (Wo - 1) + 1:stride] += c[:, :, u, v]
    return xp[:, :, padding:padding + H, padding:padding + W]
