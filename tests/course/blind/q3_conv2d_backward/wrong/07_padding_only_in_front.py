# wrong: pads only above and on the left (twice as much), so dx and dw are shifted as soon as padding > 0
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
    g, k = dy.astype(dt), w.astype(dt)
    xp = np.zeros((N, C, H + 2 * p, W + 2 * p), dt)
    xp[:, :, 2 * p:, 2 * p:] = x
    dxp = np.zeros_like(xp)
    dw = np.zeros_like(k)
    for u in range(kh):
        for v in range(kw):
            sl = np.s_[:, :, u * d:u * d + s * (Ho - 1) + 1:s, v * d:v * d + s * (Wo - 1) + 1:s]
            dw[:, :, u, v] = np.einsum("noij,ncij->oc", g, xp[sl])
            dxp[sl] += np.einsum("noij,oc->ncij", g, k[:, :, u, v])
    return dxp[:, :, 2 * p:, 2 * p:].copy(), dw, g.sum(axis=(0, 2, 3))
