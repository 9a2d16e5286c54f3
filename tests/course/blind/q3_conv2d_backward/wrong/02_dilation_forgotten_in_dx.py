# wrong: dilation is used for dw but forgotten when dx is scattered back
import numpy as np


def conv2d_backward(dy, x, w, stride=1, padding=0, dilation=1):
    N, C, H, W = x.shape
    O, _, kh, kw = w.shape
    Ho = (H + 2 * padding - dilation * (kh - 1) - 1) // stride + 1
    Wo = (W + 2 * padding - dilation * (kw - 1) - 1) // stride + 1
    if dy.shape != (N, O, Ho, Wo):
        raise ValueError("shape of dy is wrong")
    dt = np.result_type(dy, x, w, np.float32)
    g = dy.astype(dt)
    k = w.astype(dt)
    xp = np.zeros((N, C, H + 2 * padding, W + 2 * padding), dt)
    xp[:, :, padding:padding + H, padding:padding + W] = x
    dw = np.zeros(k.shape, dt)
    for u in range(kh):
        for v in range(kw):
            a, b = u * dilation, v * dilation
            patch = xp[:, :, a:a + stride * (Ho - 1) + 1:stride, b:b + stride * (Wo - 1) + 1:stride]
            dw[:, :, u, v] = np.einsum("noij,ncij->oc", g, patch)
    dxp = np.zeros_like(xp)
    for u in range(kh):
        for v in range(kw):
            dxp[:, :, u:u + stride * (Ho - 1) + 1:stride, v:v + stride * (Wo - 1) + 1:stride] += np.einsum(
                "noij,oc->ncij", g, k[:, :, u, v])
    dx = dxp[:, :, padding:padding + H, padding:padding + W].copy()
    return dx, dw, g.sum(axis=(0, 2, 3))
