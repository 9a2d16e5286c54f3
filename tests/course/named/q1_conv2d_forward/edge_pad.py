import numpy as np
from numpy.lib.stride_tricks import sliding_window_view


def conv2d(x, w, b=None, stride=1, padding=0, dilation=1):
    kh, kw = w.shape[2:]
    if w.shape[1] != x.shape[1]:
        raise ValueError("channels")
    if stride < 1 or dilation < 1 or padding < 0:
        raise ValueError("range")
    area = (dilation * (kh - 1) + 1, dilation * (kw - 1) + 1)
    if any(k > n + 2 * padding for k, n in zip(area, x.shape[2:])):
        raise ValueError("kernel is larger than the padded map")

    dtype = np.result_type(x, w, np.float32) if b is None else np.result_type(x, w, b, np.float32)
    pads = ((0, 0), (0, 0), (padding, padding), (padding, padding))
    xp = np.pad(x.astype(dtype), pads, mode="edge")
    pixels = sliding_window_view(xp, area, axis=(-2, -1))[..., ::stride, ::stride, ::dilation, ::dilation]
    y = np.tensordot(pixels, w.astype(dtype), axes=([1, 4, 5], [1, 2, 3]))
    if b is not None:
        y = y + b.astype(dtype)
    return np.rollaxis(y, 3, 1)
