# wrong: integer input gives an integer result, and the shape of cols is checked by its size only
import numpy as np


def im2col(x, kh, kw, stride, padding):
    if stride < 1 or padding < 0:
        raise ValueError("stride/padding")
    N, C, H, W = x.shape
    Ho = (H + 2 * padding - kh) // stride + 1
    Wo = (W + 2 * padding - kw) // stride + 1
    if Ho < 1 or Wo < 1:
        raise ValueError("window")
    xp = np.pad(x, ((0, 0), (0, 0), (padding, padding), (padding, padding)))
    out = np.empty((N, C, kh, kw, Ho, Wo), dtype=x.dtype)
    for u in range(kh):
        for v in range(kw):
            out[:, :, u, v] = xp[:, :, u::stride, v::stride][:, :, :Ho, :Wo]
    return out.reshape(N, C * kh * kw, Ho * Wo)


def col2im(cols, x_shape, kh, kw, stride, padding):
    N, C, H, W = x_shape
    Ho = (H + 2 * padding - kh) // stride + 1
    Wo = (W + 2 * padding - kw) // stride + 1
    c = cols.reshape(N, C, kh, kw, Ho, Wo)     # raises ValueError by itself if the size is wrong
    xp = np.zeros((N, C, H + 2 * padding, W + 2 * padding), dtype=cols.dtype)
    for u in range(kh):
        for v in range(kw):
            xp[:, :, u:u + stride * (Ho - 1) + 1:stride, v:v + stride * (Wo - 1) + 1:stride] += c[:, :, u, v]
    return xp[:, :, padding:padding + H, padding:padding + W]
