# wrong: col2im with dx[index] += cols, which counts a repeated pixel only once
import numpy as np


def conv2d_backward(dy, x, w, stride=1, padding=0, dilation=1):
    N, C, H, W = x.shape
    O, _, kh, kw = w.shape
    p = padding
    Ho = (H + 2 * p - dilation * (kh - 1) - 1) // stride + 1
    Wo = (W + 2 * p - dilation * (kw - 1) - 1) // stride + 1
    if dy.shape != (N, O, Ho, Wo):
        raise ValueError("dy shape")
    dt = np.result_type(dy, x, w, np.float32)
    i = dilation * np.arange(kh)[:, None] + stride * np.arange(Ho)[None, :]
    j = dilation * np.arange(kw)[:, None] + stride * np.arange(Wo)[None, :]
    I = i[:, None, :, None]
    J = j[None, :, None, :]
    g = dy.astype(dt)
    xp = np.pad(x.astype(dt), ((0, 0), (0, 0), (p, p), (p, p)))
    cols = xp[:, :, I, J]                                     # N C kh kw Ho Wo
    dw = np.tensordot(g, cols, axes=((0, 2, 3), (0, 4, 5)))
    dcols = np.tensordot(g, w.astype(dt), axes=((1,), (0,)))  # N Ho Wo C kh kw
    dcols = dcols.transpose(0, 3, 4, 5, 1, 2)
    dxp = np.zeros_like(xp)
    dxp[:, :, I, J] += dcols
    return dxp[:, :, p:p + H, p:p + W].copy(), dw, g.sum(axis=(0, 2, 3))
