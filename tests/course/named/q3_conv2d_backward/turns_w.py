import numpy as np
from numpy.lib.stride_tricks import sliding_window_view


def conv2d_backward(dy, x, w, stride=1, padding=0, dilation=1):
    N, C, H, W = x.shape
    O, _, kh, kw = w.shape
    Kh, Kw = dilation * (kh - 1) + 1, dilation * (kw - 1) + 1
    mh, mw = H + 2 * padding - Kh, W + 2 * padding - Kw
    if dy.shape != (N, O, mh // stride + 1, mw // stride + 1):
        raise ValueError("dy")
    dtype = np.result_type(dy, x, w, np.float32)
    dy, x, w = (np.asarray(a, dtype=dtype) for a in (dy, x, w))

    xp = np.pad(x, ((0, 0), (0, 0), (padding, padding), (padding, padding)))
    patches = sliding_window_view(xp, (Kh, Kw), axis=(2, 3))[:, :, ::stride, ::stride, ::dilation, ::dilation]
    dw = np.einsum("nohw,nchwij->ocij", dy, patches, optimize=True)

    # چرخاندن هسته برای کانولوشن کامل
    w[:, :] = np.rot90(w, 2, (2, 3)).copy()
    g = np.zeros((N, O, mh + 1 + 2 * (Kh - 1), mw + 1 + 2 * (Kw - 1)), dtype)
    g[:, :, Kh - 1:Kh + mh:stride, Kw - 1:Kw + mw:stride] = dy
    patches = sliding_window_view(g, (Kh, Kw), axis=(2, 3))[..., ::dilation, ::dilation]
    dx = np.einsum("nohwij,ocij->nchw", patches, w, optimize=True)
    dx = dx[:, :, padding:padding + H, padding:padding + W]
    return dx, dw, dy.sum(axis=(0, 2, 3))
