# wrong: loops in Python over images and output positions, against the speed rule (the values are right)
import numpy as np


def conv2d_backward(dy, x, w, stride=1, padding=0, dilation=1):
    N, C, H, W = x.shape
    O, _, kh, kw = w.shape
    s, p, d = stride, padding, dilation
    Ho = (H + 2 * p - d * (kh - 1) - 1) // s + 1
    Wo = (W + 2 * p - d * (kw - 1) - 1) // s + 1
    if dy.shape != (N, O, Ho, Wo):
        raise ValueError("dy has the wrong shape")
    dt = np.result_type(dy, x, w, np.float32)
    dy = dy.astype(dt)
    w = w.astype(dt)
    xp = np.pad(x.astype(dt), ((0, 0), (0, 0), (p, p), (p, p)))
    dxp = np.zeros_like(xp)
    dw = np.zeros_like(w)
    db = np.zeros(O, dt)
    for n in range(N):
        for i in range(Ho):
            for j in range(Wo):
                r = slice(i * s, i * s + d * (kh - 1) + 1, d)
                c = slice(j * s, j * s + d * (kw - 1) + 1, d)
                g = dy[n, :, i, j]
                db += g
                dw += g[:, None, None, None] * xp[n, :, r, c]
                dxp[n, :, r, c] += np.tensordot(g, w, axes=1)
    return dxp[:, :, p:p + H, p:p + W].copy(), dw, db
