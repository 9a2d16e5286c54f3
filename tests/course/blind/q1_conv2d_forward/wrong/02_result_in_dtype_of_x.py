# wrong: the result has the dtype of x, so integer maps with real filters are truncated to integers
import numpy as np


def conv2d(x, w, b=None, stride=1, padding=0, dilation=1):
    N, C, H, W = x.shape
    O, C2, kh, kw = w.shape
    if C != C2 or stride < 1 or dilation < 1 or padding < 0:
        raise ValueError("invalid argument")
    Ho = (H + 2 * padding - dilation * (kh - 1) - 1) // stride + 1
    Wo = (W + 2 * padding - dilation * (kw - 1) - 1) // stride + 1
    if Ho < 1 or Wo < 1:
        raise ValueError("kernel does not fit")
    xp = np.zeros((N, C, H + 2 * padding, W + 2 * padding), dtype=x.dtype)
    xp[:, :, padding:padding + H, padding:padding + W] = x
    y = np.zeros((N, O, Ho, Wo), dtype=x.dtype)
    total = 0
    for u in range(kh):
        for v in range(kw):
            part = xp[:, :, u * dilation:, v * dilation:][:, :, ::stride, ::stride][:, :, :Ho, :Wo]
            total = total + np.einsum("oc,ncij->noij", w[:, :, u, v], part)
    if b is not None:
        total = total + b[:, None, None]
    y[...] = total
    return y
