# wrong: col2im uses x[idx] += cols with an index array, which keeps only one of several summands for a pixel
import numpy as np


def _ij(H, W, kh, kw, s, p):
    ho = (H + 2 * p - kh) // s + 1
    wo = (W + 2 * p - kw) // s + 1
    i = np.arange(kh).reshape(kh, 1, 1, 1) + s * np.arange(ho).reshape(1, 1, ho, 1)
    j = np.arange(kw).reshape(1, kw, 1, 1) + s * np.arange(wo).reshape(1, 1, 1, wo)
    return i, j, ho, wo


def im2col(x, kh, kw, stride, padding):
    if stride < 1 or padding < 0:
        raise ValueError("stride/padding")
    N, C, H, W = x.shape
    i, j, ho, wo = _ij(H, W, kh, kw, stride, padding) if kh <= H + 2 * padding and kw <= W + 2 * padding else (0,) * 4
    if ho < 1 or wo < 1:
        raise ValueError("window does not fit")
    xp = np.pad(x.astype(np.result_type(x, np.float32)), ((0, 0), (0, 0), (padding, padding), (padding, padding)))
    return xp[:, :, i, j].reshape(N, C * kh * kw, ho * wo)


def col2im(cols, x_shape, kh, kw, stride, padding):
    N, C, H, W = x_shape
    i, j, ho, wo = _ij(H, W, kh, kw, stride, padding)
    if cols.shape != (N, C * kh * kw, ho * wo):
        raise ValueError("cols")
    xp = np.zeros((N, C, H + 2 * padding, W + 2 * padding), dtype=np.result_type(cols, np.float32))
    # جمع کردن همه‌ی پنجره‌ها
    xp[:, :, i, j] += cols.reshape(N, C, kh, kw, ho, wo)
    return xp[:, :, padding:padding + H, padding:padding + W]
