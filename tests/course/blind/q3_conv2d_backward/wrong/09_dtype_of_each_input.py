# wrong: each gradient gets the dtype of its own array, so integer arrays give integers and mixed floats differ
import numpy as np


def conv2d_backward(dy, x, w, stride=1, padding=0, dilation=1):
    N, C, H, W = x.shape
    O, _, kh, kw = w.shape
    s, p, d = stride, padding, dilation
    Ho = (H + 2 * p - d * (kh - 1) - 1) // s + 1
    Wo = (W + 2 * p - d * (kw - 1) - 1) // s + 1
    if dy.shape != (N, O, Ho, Wo):
        raise ValueError("dy")
    xp = np.pad(x, ((0, 0), (0, 0), (p, p), (p, p))).astype(np.float64)
    g = dy.astype(np.float64)
    dxp = np.zeros_like(xp)
    dw = np.zeros(w.shape)
    for u in range(kh):
        for v in range(kw):
            sl = np.s_[:, :, u * d:u * d + s * (Ho - 1) + 1:s, v * d:v * d + s * (Wo - 1) + 1:s]
            dw[:, :, u, v] = np.einsum("noij,ncij->oc", g, xp[sl])
            dxp[sl] += np.einsum("noij,oc->ncij", g, w[:, :, u, v].astype(np.float64))
    dx = dxp[:, :, p:p + H, p:p + W]
    return dx.astype(x.dtype), dw.astype(w.dtype), g.sum(axis=(0, 2, 3)).astype(dy.dtype)
