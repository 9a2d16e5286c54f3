# wrong: works only for square maps and windows (Wo is taken from Ho)
import numpy as np


def im2col(x, kh, kw, stride, padding):
    N, C, H, W = x.shape
    if stride < 1 or padding < 0:
        raise ValueError("arguments")
    out = (H + 2 * padding - kh) // stride + 1
    if out < 1:
        raise ValueError("window")
    xp = np.zeros((N, C, H + 2 * padding, W + 2 * padding), np.result_type(x, np.float32))
    xp[:, :, padding:padding + H, padding:padding + W] = x
    cols = np.zeros((N, C, kh, kw, out, out), xp.dtype)
    for u in range(kh):
        for v in range(kw):
            part = xp[:, :, u:u + stride * out:stride, v:v + stride * out:stride][:, :, :out, :out]
            cols[:, :, u, v, :part.shape[2], :part.shape[3]] = part
    return cols.reshape(N, C * kh * kw, out * out)


def col2im(cols, x_shape, kh, kw, stride, padding):
    N, C, H, W = x_shape
    out = (H + 2 * padding - kh) // stride + 1
    if cols.shape != (N, C * kh * kw, out * out):
        raise ValueError("cols")
    c = cols.reshape(N, C, kh, kw, out, out)
    xp = np.zeros((N, C, H + 2 * padding + stride, W + 2 * padding + stride), np.result_type(cols, np.float32))
    for u in range(kh):
        for v in range(kw):
            xp[:, :, u:u + stride * out:stride, v:v + stride * out:stride][:, :, :out, :out] += c[:, :, u, v]
    return xp[:, :, padding:padding + H, padding:padding + W]
