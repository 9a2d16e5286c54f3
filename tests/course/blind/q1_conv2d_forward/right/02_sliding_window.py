"""Convolution with sliding_window_view: one view of all windows, then one contraction."""
import numpy as np
from numpy.lib.stride_tricks import sliding_window_view


def _check(x, w, stride, padding, dilation):
    if x.shape[1] != w.shape[1]:
        raise ValueError(f"channels: {x.shape[1]} != {w.shape[1]}")
    if stride < 1:
        raise ValueError("stride < 1")
    if dilation < 1:
        raise ValueError("dilation < 1")
    if padding < 0:
        raise ValueError("padding < 0")
    for axis in (2, 3):
        if dilation * (w.shape[axis] - 1) + 1 > x.shape[axis] + 2 * padding:
            raise ValueError("kernel too large")


def conv2d(x, w, b=None, stride=1, padding=0, dilation=1):
    _check(x, w, stride, padding, dilation)
    dtype = np.result_type(*[a for a in (x, w, b) if a is not None], np.float32)
    kh, kw = w.shape[2:]
    span = (dilation * (kh - 1) + 1, dilation * (kw - 1) + 1)
    padded = np.pad(x.astype(dtype), [(0, 0), (0, 0), (padding,) * 2, (padding,) * 2], mode="constant")
    windows = sliding_window_view(padded, span, axis=(2, 3))
    windows = windows[:, :, ::stride, ::stride, ::dilation, ::dilation]   # N C Ho Wo kh kw
    out = np.einsum("ncijuv,ocuv->noij", windows, w.astype(dtype), optimize=True)
    if b is not None:
        out = out + b.astype(dtype).reshape(1, len(b), 1, 1)
    return np.array(out, dtype=dtype)
