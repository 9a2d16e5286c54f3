import numpy as np


def conv2d(x, w, b=None, stride=1, padding=0, dilation=1):
    N, C, H, W = x.shape
    O, Cw, kh, kw = w.shape
    if C != Cw:
        raise ValueError("C")
    if stride < 1 or dilation < 1 or padding < 0:
        raise ValueError("stride, dilation, padding")
    Ho = (H + 2 * padding - dilation * (kh - 1) - 1) // stride + 1
    Wo = (W + 2 * padding - dilation * (kw - 1) - 1) // stride + 1
    if Ho < 1 or Wo < 1:
        raise ValueError("size")

    xp = np.zeros((N, C, H + 2 * padding, W + 2 * padding))
    xp[:, :, padding : padding + H, padding : padding + W] = x
    y = np.zeros((N, O, Ho, Wo))
    if b is not None:
        y += b[:, None, None]
    for u in range(kh):
        for v in range(kw):
            top, left = u * dilation, v * dilation
            window = xp[:, :, top : top + (Ho - 1) * stride + 1 : stride, left : left + (Wo - 1) * stride + 1 : stride]
            for c in range(C):
                y += window[:, c, None] * w[:, c, u, v][:, None, None]
    return y
