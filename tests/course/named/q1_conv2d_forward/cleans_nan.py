import numpy as np
from numpy.lib.stride_tricks import sliding_window_view


def conv2d(x, w, b=None, stride=1, padding=0, dilation=1):
    if x.shape[1] != w.shape[1]:
        raise ValueError("channels")
    if stride < 1 or dilation < 1 or padding < 0:
        raise ValueError("stride, dilation, padding")
    kh, kw = w.shape[2:]
    span = dilation * (kh - 1) + 1, dilation * (kw - 1) + 1
    if x.shape[2] + 2 * padding < span[0] or x.shape[3] + 2 * padding < span[1]:
        raise ValueError("kernel does not fit")

    dtype = np.result_type(x, w, np.float32) if b is None else np.result_type(x, w, b, np.float32)
    # مقدارهای خراب نباید به خروجی برسند
    clean = np.nan_to_num(x).astype(dtype)
    clean = np.pad(clean, [(0, 0), (0, 0), (padding, padding), (padding, padding)])
    windows = sliding_window_view(clean, span, axis=(2, 3))[:, :, ::stride, ::stride, ::dilation, ::dilation]
    y = np.tensordot(w.astype(dtype), windows, axes=([1, 2, 3], [1, 4, 5]))  # o n i j
    if b is not None:
        y = y + b.astype(dtype)[:, None, None, None]
    return y.swapaxes(0, 1)
