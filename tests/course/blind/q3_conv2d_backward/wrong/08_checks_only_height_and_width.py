# wrong: checks only Ho and Wo, a dy with a wrong N or O that broadcasts is accepted (dy of one image for a batch)
import numpy as np


def conv2d_backward(dy, x, w, stride=1, padding=0, dilation=1):
    N, C, H, W = x.shape
    O, _, kh, kw = w.shape
    s, p, d = stride, padding, dilation
    Ho = (H + 2 * p - d * (kh - 1) - 1) // s + 1
    Wo = (W + 2 * p - d * (kw - 1) - 1) // s + 1
    if dy.shape[2] != Ho or dy.shape[3] != Wo:
        raise ValueError(f"spatial size of dy must be {Ho} x {Wo}")
    dt = np.result_type(dy, x, w, np.float32)
    dy = dy.astype(dt)
    w = w.astype(dt)
    xp = np.pad(x.astype(dt), ((0, 0), (0, 0), (p, p), (p, p)))
    dxp = np.zeros_like(xp)
    dw = np.zeros((O, C, kh, kw), dt)
    for u in range(kh):
        for v in range(kw):
            sl = np.s_[:, :, u * d:u * d + s * (Ho - 1) + 1:s, v * d:v * d + s * (Wo - 1) + 1:s]
            dw[:, :, u, v] = (dy[:, :, None] * xp[sl][:, None]).sum(axis=(0, 3, 4))
            dxp[sl] += (dy[:, :, None] * w[:, :, u, v][None, :, :, None, None]).sum(axis=1)
    return dxp[:, :, p:p + H, p:p + W].copy(), dw, dy.sum(axis=(0, 2, 3))
