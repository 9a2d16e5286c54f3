# wrong: dw and db are averaged over the batch
import numpy as np


def conv2d_backward(dy, x, w, stride=1, padding=0, dilation=1):
    N, C, H, W = x.shape
    O, _, kh, kw = w.shape
    Ho = (H + 2 * padding - dilation * (kh - 1) - 1) // stride + 1
    Wo = (W + 2 * padding - dilation * (kw - 1) - 1) // stride + 1
    if dy.shape != (N, O, Ho, Wo):
        raise ValueError("dy has wrong shape")
    dt = np.result_type(dy, x, w, np.float32)
    dy, x, w = dy.astype(dt), x.astype(dt), w.astype(dt)
    P = padding
    xp = np.pad(x, ((0, 0), (0, 0), (P, P), (P, P)))
    dxp = np.zeros_like(xp)
    dw = np.zeros_like(w)
    for u in range(kh):
        for v in range(kw):
            a, b = u * dilation, v * dilation
            sl = np.s_[:, :, a:a + stride * (Ho - 1) + 1:stride, b:b + stride * (Wo - 1) + 1:stride]
            dw[:, :, u, v] = np.tensordot(dy, xp[sl], axes=((0, 2, 3), (0, 2, 3)))
            dxp[sl] += np.einsum("noij,oc->ncij", dy, w[:, :, u, v])
    db = dy.sum(axis=(0, 2, 3))
    # گرادیان روی دسته میانگین گرفته می‌شود
    n = max(N, 1)
    return dxp[:, :, P:P + H, P:P + W].copy(), dw / n, db / n
