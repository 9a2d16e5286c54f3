import numpy as np
from numpy.lib.stride_tricks import sliding_window_view


def conv2d(x, w, b=None, stride=1, padding=0, dilation=1):
    N, C, H, W = x.shape
    O, C2, kh, kw = w.shape
    if C != C2:
        raise ValueError("channels")
    if stride < 1 or dilation < 1 or padding < 0:
        raise ValueError("stride, dilation, padding")
    Ho = (H + 2 * padding - dilation * (kh - 1) - 1) // stride + 1
    Wo = (W + 2 * padding - dilation * (kw - 1) - 1) // stride + 1
    if Ho < 1 or Wo < 1:
        raise ValueError("kernel does not fit")
    dtype = np.result_type(x, w, np.float32) if b is None else np.result_type(x, w, b, np.float32)

    xp = np.pad(x.astype(dtype), ((0, 0), (0, 0), (padding, padding), (padding, padding)))
    win = sliding_window_view(xp, (dilation * (kh - 1) + 1, dilation * (kw - 1) + 1), axis=(2, 3))
    win = win[:, :, ::stride, ::stride, ::dilation, ::dilation]
    y = np.empty((N, O, Ho, Wo), dtype)
    for o in range(O):
        # برای هر فیلتر یک نقشه
        kernel = w[o].astype(dtype)
        y[:, o] = np.einsum("ncijuv,cuv->nij", win, kernel)
        if b is not None:
            y[:, o] += dtype.type(b[o])
    return y
