"""sliding_window_view over the padded map, then a single einsum over channels and taps."""

import numpy as np
from numpy.lib.stride_tricks import sliding_window_view


def conv2d(x, w, b=None, stride=1, padding=0, dilation=1):
    if w.shape[1] != x.shape[1]:
        raise ValueError(f"{x.shape[1]} channels against {w.shape[1]}")
    if not (stride >= 1 and dilation >= 1 and padding >= 0):
        raise ValueError((stride, dilation, padding))
    kh, kw = w.shape[2:]
    span = (dilation * (kh - 1) + 1, dilation * (kw - 1) + 1)
    out = np.result_type(np.float32, x, w, *(() if b is None else (b,)))
    x = np.pad(x, ((0, 0), (0, 0), (padding, padding), (padding, padding)))
    if x.shape[2] < span[0] or x.shape[3] < span[1]:
        raise ValueError("the kernel is larger than the map")
    windows = sliding_window_view(x, span, axis=(2, 3))[:, :, ::stride, ::stride, ::dilation, ::dilation]
    y = np.einsum("nchwij,ocij->nohw", windows.astype(out), w.astype(out), optimize=True)
    if b is not None:
        y = y + b.astype(out)[:, None, None]
    return y
