import numpy as np
from numpy.lib.stride_tricks import sliding_window_view


def _output(n, k, s, p, d):
    size = (n + 2 * p - d * (k - 1) - 1) // s + 1
    if size < 1:
        raise ValueError("output would be empty")
    return size


def conv2d(x, w, b=None, stride=1, padding=0, dilation=1):
    if x.shape[1] != w.shape[1]:
        raise ValueError("channels")
    if stride < 1 or dilation < 1 or padding < 0:
        raise ValueError("stride >= 1, dilation >= 1, padding >= 0")
    n, c = x.shape[:2]
    o, _, kh, kw = w.shape
    ho = _output(x.shape[2], kh, stride, padding, dilation)
    wo = _output(x.shape[3], kw, stride, padding, dilation)

    dtype = np.result_type(x, w, np.float32)
    if b is not None:
        dtype = np.result_type(x, w, b, np.float32)

    xp = np.pad(x.astype(dtype), ((0, 0), (0, 0), (padding, padding), (padding, padding)))
    win = sliding_window_view(xp, (dilation * (kh - 1) + 1, dilation * (kw - 1) + 1), axis=(2, 3))
    win = win[:, :, ::stride, ::stride, ::dilation, ::dilation]
    cols = win.transpose(0, 1, 4, 5, 2, 3).reshape(n, c * kh * kw, ho * wo)
    y = w.astype(dtype).reshape(o, c * kh * kw) @ cols
    return y.reshape(n, o, ho, wo)
