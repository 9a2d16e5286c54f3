# wrong: dw is taken from neighbouring pixels, as if the stride were 1 (dx is right)
import numpy as np


def conv2d_backward(dy, x, w, stride=1, padding=0, dilation=1):
    N, C, H, W = x.shape
    O, _, kh, kw = w.shape
    s, p, d = stride, padding, dilation
    Ho = (H + 2 * p - d * (kh - 1) - 1) // s + 1
    Wo = (W + 2 * p - d * (kw - 1) - 1) // s + 1
    if dy.shape != (N, O, Ho, Wo):
        raise ValueError("bad dy")
    dt = np.result_type(dy, x, w, np.float32)
    dy, w = dy.astype(dt), w.astype(dt)
    xp = np.pad(x.astype(dt), ((0, 0), (0, 0), (p, p), (p, p)))
    dxp = np.zeros_like(xp)
    dw = np.zeros(w.shape, dt)
    for u in range(kh):
        for v in range(kw):
            # correlate x with dy
            dw[:, :, u, v] = np.tensordot(
                dy, xp[:, :, u * d:u * d + Ho, v * d:v * d + Wo], axes=([0, 2, 3], [0, 2, 3]))
            r = slice(u * d, u * d + s * (Ho - 1) + 1, s)
            c = slice(v * d, v * d + s * (Wo - 1) + 1, s)
            dxp[:, :, r, c] += np.einsum("noij,oc->ncij", dy, w[:, :, u, v])
    return dxp[:, :, p:p + H, p:p + W].copy(), dw, dy.sum(axis=(0, 2, 3))
