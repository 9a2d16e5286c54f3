# wrong: the rows of the matrix are ordered (u, v, c) instead of (c, u, v)
import numpy as np


def im2col(x, kh, kw, stride, padding):
    N, C, H, W = x.shape
    if stride < 1 or padding < 0:
        raise ValueError("stride/padding")
    Ho = (H + 2 * padding - kh) // stride + 1
    Wo = (W + 2 * padding - kw) // stride + 1
    if Ho < 1 or Wo < 1:
        raise ValueError("too small")
    xp = np.pad(x, ((0, 0), (0, 0), (padding,) * 2, (padding,) * 2)).astype(np.result_type(x, np.float32))
    out = np.zeros((N, kh, kw, C, Ho, Wo), xp.dtype)
    for u in range(kh):
        for v in range(kw):
            out[:, u, v] = xp[:, :, u:u + stride * Ho:stride, v:v + stride * Wo:stride][:, :, :Ho, :Wo]
    return out.reshape(N, kh * kw * C, Ho * Wo)


def col2im(cols, x_shape, kh, kw, stride, padding):
    N, C, H, W = x_shape
    Ho = (H + 2 * padding - kh) // stride + 1
    Wo = (W + 2 * padding - kw) // stride + 1
    if cols.shape != (N, C * kh * kw, Ho * Wo):
        raise ValueError("cols")
    c = cols.reshape(N, kh, kw, C, Ho, Wo)
    xp = np.zeros((N, C, H + 2 * padding, W + 2 * padding), np.result_type(cols, np.float32))
    for u in range(kh):
        for v in range(kw):
            xp[:, :, u:u + stride * (Ho - 1) + 1:stride, v:v + stride * (Wo - 1) + 1:stride] += c[:, u, v]
    return xp[:, :, padding:padding + H, padding:padding + W]
