# wrong: images and windows are mixed up for N > 1 (one big matrix with interleaved images, then a plain reshape)
import numpy as np


def _idx(C, H, W, kh, kw, stride, padding):
    out_h = (H + 2 * padding - kh) // stride + 1
    out_w = (W + 2 * padding - kw) // stride + 1
    i0 = np.tile(np.repeat(np.arange(kh), kw), C)
    i1 = stride * np.repeat(np.arange(out_h), out_w)
    j0 = np.tile(np.arange(kw), kh * C)
    j1 = stride * np.tile(np.arange(out_w), out_h)
    i = i0.reshape(-1, 1) + i1.reshape(1, -1)
    j = j0.reshape(-1, 1) + j1.reshape(1, -1)
    k = np.repeat(np.arange(C), kh * kw).reshape(-1, 1)
    return k, i, j, out_h, out_w


def im2col(x, kh, kw, stride, padding):
    if stride < 1 or padding < 0:
        raise ValueError("stride, padding")
    N, C, H, W = x.shape
    if H + 2 * padding < kh or W + 2 * padding < kw:
        raise ValueError("window")
    p = padding
    xp = np.pad(x.astype(np.result_type(x, np.float32)), ((0, 0), (0, 0), (p, p), (p, p)), mode="constant")
    k, i, j, oh, ow = _idx(C, H, W, kh, kw, stride, padding)
    cols = xp[:, k, i, j]
    cols = cols.transpose(1, 2, 0).reshape(kh * kw * C, oh * ow * N)
    return cols.reshape(N, kh * kw * C, oh * ow)


def col2im(cols, x_shape, kh, kw, stride, padding):
    N, C, H, W = x_shape
    k, i, j, oh, ow = _idx(C, H, W, kh, kw, stride, padding)
    if cols.shape != (N, C * kh * kw, oh * ow):
        raise ValueError("cols")
    xp = np.zeros((N, C, H + 2 * padding, W + 2 * padding), dtype=np.result_type(cols, np.float32))
    c = cols.reshape(C * kh * kw, oh * ow, N).transpose(2, 0, 1)
    np.add.at(xp, (slice(None), k, i, j), c)
    return xp[:, :, padding:padding + H, padding:padding + W]
