import numpy as np
from numpy.lib.stride_tricks import sliding_window_view


def conv2d_backward(dy, x, w, stride=1, padding=0, dilation=1):
    N, C, H, W = x.shape
    O, _, kh, kw = w.shape
    Kh, Kw = dilation * (kh - 1) + 1, dilation * (kw - 1) + 1
    Ho, Wo = (H + 2 * padding - Kh) // stride + 1, (W + 2 * padding - Kw) // stride + 1
    if dy.shape != (N, O, Ho, Wo):
        raise ValueError("dy")
    dtype = np.result_type(dy, x, w, np.float32)
    k = w.astype(dtype)
    dx = np.zeros(x.shape, dtype)
    dw = np.zeros(w.shape, dtype)
    db = np.zeros(O, dtype)
    # تصویر به تصویر
    for n in range(N):
        g = dy[n].astype(dtype)
        img = np.pad(x[n].astype(dtype), ((0, 0), (padding, padding), (padding, padding)))
        win = sliding_window_view(img, (Kh, Kw), axis=(1, 2))[:, ::stride, ::stride, ::dilation, ::dilation]
        dw += np.tensordot(g, win, axes=((1, 2), (1, 2)))
        db += g.sum(axis=(1, 2))
        shares = np.tensordot(k, g, axes=(0, 0))        # C, kh, kw, Ho, Wo
        dimg = np.zeros_like(img)
        for u in range(kh):
            for v in range(kw):
                a, b = u * dilation, v * dilation
                dimg[:, a:a + stride * (Ho - 1) + 1:stride, b:b + stride * (Wo - 1) + 1:stride] += shares[:, u, v]
        dx[n] = dimg[:, padding:padding + H, padding:padding + W]
    return dx, dw, db
