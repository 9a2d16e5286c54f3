import numpy as np
from numpy.lib.stride_tricks import sliding_window_view


def conv2d(x, w, b=None, stride=1, padding=0, dilation=1):
    stride = max(1, stride)
    dilation = max(1, dilation)
    if padding < 0:
        raise ValueError("padding")
    if x.shape[1] != w.shape[1]:
        raise ValueError("channels")
    kh, kw = w.shape[2:]
    span = dilation * (kh - 1) + 1, dilation * (kw - 1) + 1
    if x.shape[2] + 2 * padding < span[0] or x.shape[3] + 2 * padding < span[1]:
        raise ValueError("kernel does not fit")

    dtype = np.result_type(x, w, np.float32) if b is None else np.result_type(x, w, b, np.float32)
    xp = np.pad(x.astype(dtype), [(0, 0), (0, 0), (padding, padding), (padding, padding)])
    windows = sliding_window_view(xp, span, axis=(2, 3))[:, :, ::stride, ::stride, ::dilation, ::dilation]
    y = np.einsum("nchwij,ocij->nohw", windows, w.astype(dtype), optimize=True)
    if b is not None:
        y = y + b.astype(dtype)[:, None, None]
    return y
