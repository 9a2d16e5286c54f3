import numpy as np


def index_matrix(H, W, kh, kw, s, p):
    Ho = 1 + (H + 2 * p - kh) // s
    Wo = 1 + (W + 2 * p - kw) // s
    if Ho < 1 or Wo < 1:
        raise ValueError("Ho and Wo must be at least one")
    Hp, Wp = H + 2 * p, W + 2 * p
    number = np.arange(Hp * Wp).reshape(Hp, Wp)
    u, v, i, j = np.ix_(range(kh), range(kw), range(Ho), range(Wo))
    return number[u + s * i, v + s * j].reshape(kh * kw, Ho * Wo)


def im2col(x, kh, kw, stride, padding):
    if not stride >= 1:
        raise ValueError("stride")
    if not padding >= 0:
        raise ValueError("padding")
    N, C, H, W = x.shape
    idx = index_matrix(H, W, kh, kw, stride, padding)
    pad = [(0, 0)] * 2 + [(padding, padding)] * 2
    xp = np.pad(x, pad, mode="constant", constant_values=0)
    xp = xp.reshape(N, C, (H + 2 * padding) * (W + 2 * padding))
    result = xp[:, :, idx].reshape(N, C * kh * kw, idx.shape[1])
    return result.astype(np.result_type(x, np.float32))


def col2im(cols, x_shape, kh, kw, stride, padding):
    N, C, H, W = x_shape
    idx = index_matrix(H, W, kh, kw, stride, padding)
    K, L = idx.shape
    if cols.shape != (N, C * K, L):
        raise ValueError("cols: wrong shape")
    dt = np.result_type(cols, np.float32)
    order = np.argsort(idx, axis=None, kind="stable")
    target, first = np.unique(idx.ravel()[order], return_index=True)
    values = cols.reshape(N, C, K * L).astype(np.float64)[:, :, order]
    sums = np.add.reduceat(values, first, axis=2)
    Hp, Wp = H + 2 * padding, W + 2 * padding
    out = np.zeros((N, C, Hp * Wp), dt)
    out[:, :, target] = sums
    return out.reshape(N, C, Hp, Wp)[:, :, padding:padding + H, padding:padding + W].copy()
