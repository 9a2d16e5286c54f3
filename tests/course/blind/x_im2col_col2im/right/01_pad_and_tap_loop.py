import numpy as np


def _out(size, k, stride, padding):
    return (size + 2 * padding - k) // stride + 1


def im2col(x, kh, kw, stride, padding):
    if stride < 1:
        raise ValueError("stride must be positive")
    if padding < 0:
        raise ValueError("padding must not be negative")
    N, C, H, W = x.shape
    Ho, Wo = _out(H, kh, stride, padding), _out(W, kw, stride, padding)
    if Ho < 1 or Wo < 1:
        raise ValueError("window does not fit")
    dtype = np.result_type(x, np.float32)
    xp = np.pad(x, ((0, 0), (0, 0), (padding, padding), (padding, padding)))
    out = np.empty((N, C, kh, kw, Ho, Wo), dtype=dtype)
    for u in range(kh):
        for v in range(kw):
            out[:, :, u, v] = xp[:, :, u:u + stride * Ho:stride, v:v + stride * Wo:stride][:, :, :Ho, :Wo]
    return out.reshape(N, C * kh * kw, Ho * Wo)


def col2im(cols, x_shape, kh, kw, stride, padding):
    N, C, H, W = x_shape
    Ho, Wo = _out(H, kh, stride, padding), _out(W, kw, stride, padding)
    if cols.shape != (N, C * kh * kw, Ho * Wo):
        raise ValueError("cols has the wrong shape")
    dtype = np.result_type(cols, np.float32)
    c6 = cols.reshape(N, C, kh, kw, Ho, Wo)
    xp = np.zeros((N, C, H + 2 * padding, W + 2 * padding), dtype=dtype)
    for u in range(kh):
        for v in range(kw):
            xp[:, :, u:u + stride * (Ho - 1) + 1:stride, v:v + stride * (Wo - 1) + 1:stride] += c6[:, :, u, v]
    return xp[:, :, padding:padding + H, padding:padding + W].copy()
