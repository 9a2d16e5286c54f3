# wrong: the skip gradient is dy itself, not masked by the last ReLU
import numpy as np


def residual_block(x, w1, w2, ws, dy, conv2d, conv2d_backward):
    N, C, H, W = x.shape
    M, C1, k1, _ = w1.shape
    O, M2, k2, _ = w2.shape
    if k1 % 2 == 0 or k2 % 2 == 0:
        raise ValueError("kernel sides must be odd")
    if C1 != C or M2 != M:
        raise ValueError("channels do not fit")
    if ws is None:
        if O != C:
            raise ValueError("a projection is needed")
        dtype = np.result_type(x, w1, w2, dy, np.float32)
    else:
        if ws.shape != (O, C, 1, 1):
            raise ValueError("ws has the wrong shape")
        dtype = np.result_type(x, w1, w2, ws, dy, np.float32)
        ws = ws.astype(dtype)
    x, w1, w2, dy = x.astype(dtype), w1.astype(dtype), w2.astype(dtype), dy.astype(dtype)
    p1, p2 = k1 // 2, k2 // 2
    a = conv2d(x, w1, padding=p1)
    h = np.maximum(a, 0)
    r = x if ws is None else conv2d(x, ws)
    t = conv2d(h, w2, padding=p2) + r
    y = np.maximum(t, 0)
    g = dy * (t > 0)
    dh, dw2, _ = conv2d_backward(g, h, w2, padding=p2)
    da = dh * (a > 0)
    dx, dw1, _ = conv2d_backward(da, x, w1, padding=p1)
    dws = None
    if ws is None:
        dx = dx + dy
    else:
        dr, dws, _ = conv2d_backward(dy, x, ws)
        dx = dx + dr
    return y, dx, dw1, dw2, dws
