import numpy as np
from numpy.lib.stride_tricks import sliding_window_view


def conv2d(x, w, b=None, stride=1, padding=0, dilation=1):
    if w.shape[1] != x.shape[1] or stride < 1 or dilation < 1 or padding < 0:
        raise ValueError("invalid arguments")
    dtype = np.result_type(*[a for a in (x, w, b) if a is not None], np.float32)
    span_h = (w.shape[2] - 1) * dilation + 1
    span_w = (w.shape[3] - 1) * dilation + 1
    big = np.pad(x, [(0, 0), (0, 0), (padding, padding), (padding, padding)]).astype(dtype)
    if big.shape[2] < span_h or big.shape[3] < span_w:
        raise ValueError("the kernel does not fit")

    win = sliding_window_view(big, (span_h, span_w), axis=(2, 3))
    win = win[:, :, ::stride, ::stride, ::dilation, ::dilation]
    # x = horizontal place, y = vertical place, u and v inside the window
    out = np.einsum("bcyxuv,fcuv->bfxy", win, w.astype(dtype), optimize=True)
    if b is not None:
        out = out + b.astype(dtype)[None, :, None, None]
    return out.copy()
