"""im2col with sliding_window_view, col2im with np.add.at."""
import numpy as np
from numpy.lib.stride_tricks import sliding_window_view


def im2col(x, kh, kw, stride, padding):
    if stride < 1 or padding < 0:
        raise ValueError("bad stride or padding")
    n, c, h, w = x.shape
    if h + 2 * padding < kh or w + 2 * padding < kw:
        raise ValueError("the window is larger than the padded map")
    p = padding
    padded = np.pad(x.astype(np.result_type(x, np.float32)), [(0, 0), (0, 0), (p, p), (p, p)])
    win = sliding_window_view(padded, (kh, kw), axis=(2, 3))[:, :, ::stride, ::stride]   # n c ho wo kh kw
    ho, wo = win.shape[2:4]
    win = win.transpose(0, 1, 4, 5, 2, 3)
    return np.array(win).reshape(n, c * kh * kw, ho * wo)


def col2im(cols, x_shape, kh, kw, stride, padding):
    n, c, h, w = tuple(x_shape)
    ho = (h + 2 * padding - kh) // stride + 1
    wo = (w + 2 * padding - kw) // stride + 1
    if tuple(cols.shape) != (n, c * kh * kw, ho * wo):
        raise ValueError(f"expected {(n, c * kh * kw, ho * wo)}, got {cols.shape}")
    rows = np.arange(kh)[:, None] + stride * np.arange(ho)       # (kh, ho)
    columns = np.arange(kw)[:, None] + stride * np.arange(wo)    # (kw, wo)
    big = np.zeros((n, c, h + 2 * padding, w + 2 * padding), dtype=np.result_type(cols, np.float32))
    np.add.at(
        big,
        (slice(None), slice(None), rows[:, None, :, None], columns[None, :, None, :]),
        cols.reshape(n, c, kh, kw, ho, wo),
    )
    return big[:, :, padding:padding + h, padding:padding + w]
