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
        dt = np.result_type(x, w1, w2, dy, np.float32)
    else:
        if ws.shape != (O, C, 1, 1):
            raise ValueError("ws has the wrong shape")
        dt = np.result_type(x, w1, w2, ws, dy, np.float32)
        ws = ws.astype(dt)
    x, w1, w2, dy = x.astype(dt), w1.astype(dt), w2.astype(dt), dy.astype(dt)
    p1, p2 = (k1 - 1) // 2, (k2 - 1) // 2

    a = conv2d(x, w1, padding=p1)
    h = np.maximum(a, 0)
    t = conv2d(h, w2, padding=p2) + (x if ws is None else conv2d(x, ws))
    y = np.maximum(t, 0)

    dt_ = dy * (t > 0)
    dh, dw2, _ = conv2d_backward(dt_, h, w2, padding=p2)
    da = dh * (a > 0)
    dx, dw1, _ = conv2d_backward(da, x, w1, padding=p1)
    if ws is None:
        dx = dx + dt_
        dws = None
    else:
        dxs, dws, _ = conv2d_backward(dt_, x, ws)
        dx = dx + dxs
    return y, dx, dw1, dw2, dws
