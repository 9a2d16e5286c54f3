# wrong: dx is built from the covered region only, so its shape is too small when the stride leaves a remainder
import numpy as np


def conv2d_backward(dy, x, w, stride=1, padding=0, dilation=1):
    N, C, H, W = x.shape
    O, _, kh, kw = w.shape
    s, p, d = stride, padding, dilation
    Ho = (H + 2 * p - d * (kh - 1) - 1) // s + 1
    Wo = (W + 2 * p - d * (kw - 1) - 1) // s + 1
    if dy.shape != (N, O, Ho, Wo):
        raise ValueError("dy.shape")
    dt = np.result_type(dy, x, w, np.float32)
    dy = dy.astype(dt)
    w = w.astype(dt)
    xp = np.pad(x.astype(dt), ((0, 0), (0, 0), (p, p), (p, p)))
    # size of the transposed convolution
    Hp = (Ho - 1) * s + d * (kh - 1) + 1
    Wp = (Wo - 1) * s + d * (kw - 1) + 1
    dxp = np.zeros((N, C, Hp, Wp), dt)
    dw = np.zeros(w.shape, dt)
    for u in range(kh):
        for v in range(kw):
            r = slice(u * d, u * d + s * (Ho - 1) + 1, s)
            c = slice(v * d, v * d + s * (Wo - 1) + 1, s)
            dw[:, :, u, v] = np.einsum("noij,ncij->oc", dy, xp[:, :, r, c])
            dxp[:, :, r, c] += np.einsum("noij,oc->ncij", dy, w[:, :, u, v])
    dx = dxp[:, :, p:Hp - p, p:Wp - p].copy()
    return dx, dw, dy.sum(axis=(0, 2, 3))
