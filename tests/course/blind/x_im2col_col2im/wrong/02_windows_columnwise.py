# wrong: the windows follow one another column by column (j*Ho + i) instead of row by row
import numpy as np
from numpy.lib.stride_tricks import sliding_window_view


def im2col(x, kh, kw, stride, padding):
    if stride < 1 or padding < 0:
        raise ValueError("stride/padding")
    n, c, h, w = x.shape
    if h + 2 * padding < kh or w + 2 * padding < kw:
        raise ValueError("window")
    xp = np.pad(x.astype(np.result_type(x, np.float32)), ((0, 0), (0, 0), (padding, padding), (padding, padding)))
    v = sliding_window_view(xp, (kh, kw), axis=(2, 3))[:, :, ::stride, ::stride]
    ho, wo = v.shape[2], v.shape[3]
    v = v.transpose(0, 1, 4, 5, 3, 2)
    return v.copy().reshape(n, c * kh * kw, ho * wo)


def col2im(cols, x_shape, kh, kw, stride, padding):
    n, c, h, w = x_shape
    ho = (h + 2 * padding - kh) // stride + 1
    wo = (w + 2 * padding - kw) // stride + 1
    if cols.shape != (n, c * kh * kw, ho * wo):
        raise ValueError("cols")
    m = cols.reshape(n, c, kh, kw, wo, ho).swapaxes(4, 5)
    xp = np.zeros((n, c, h + 2 * padding, w + 2 * padding), np.result_type(cols, np.float32))
    for u in range(kh):
        for v in range(kw):
            xp[:, :, u:u + stride * (ho - 1) + 1:stride, v:v + stride * (wo - 1) + 1:stride] += m[:, :, u, v]
    return xp[:, :, padding:h + padding, padding:w + padding]
