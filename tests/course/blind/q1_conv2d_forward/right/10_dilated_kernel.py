import numpy as np
from numpy.lib.stride_tricks import sliding_window_view


def dilate(w, d):
    """فاصله‌ی بین درایه‌های کرنل را با صفر پر می‌کند"""
    o, c, kh, kw = w.shape
    big = np.zeros((o, c, d * (kh - 1) + 1, d * (kw - 1) + 1), dtype=w.dtype)
    big[:, :, ::d, ::d] = w
    return big


def pad(x, p):
    # p ردیف و ستون صفر در هر طرف
    n, c, h, w = x.shape
    rows = np.zeros((n, c, p, w), dtype=x.dtype)
    x = np.concatenate([rows, x, rows], axis=2)
    cols = np.zeros((n, c, h + 2 * p, p), dtype=x.dtype)
    return np.concatenate([cols, x, cols], axis=3)


def conv2d(x, w, b=None, stride=1, padding=0, dilation=1):
    if stride < 1 or dilation < 1 or padding < 0 or x.shape[1] != w.shape[1]:
        raise ValueError("آرگومان نامعتبر")
    if b is None:
        dtype = np.result_type(x, w, np.float32)
        bias = np.zeros(w.shape[0], dtype)
    else:
        dtype = np.result_type(x, w, b, np.float32)
        bias = b.astype(dtype)
    kernel = dilate(w.astype(dtype), dilation)
    maps = pad(x.astype(dtype), padding)
    if kernel.shape[2] > maps.shape[2] or kernel.shape[3] > maps.shape[3]:
        raise ValueError("کرنل در نقشه جا نمی‌شود")

    windows = sliding_window_view(maps, kernel.shape[2:], axis=(2, 3))[:, :, ::stride, ::stride]
    y = np.tensordot(kernel, windows, axes=((1, 2, 3), (1, 4, 5)))   # O N Ho Wo
    return y.swapaxes(0, 1) + bias.reshape(-1, 1, 1)
