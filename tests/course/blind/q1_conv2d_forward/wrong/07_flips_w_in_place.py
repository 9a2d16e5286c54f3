# wrong: the first step overwrites w with the rotated kernel in the caller's array
import numpy as np


def true_convolution_tap(w, u, v):
    """tap (u, v) of a kernel that gets rotated"""
    return w[:, :, w.shape[2] - 1 - u, w.shape[3] - 1 - v]


def conv2d(x, w, b=None, stride=1, padding=0, dilation=1):
    N, C, H, W = x.shape
    O, C2, kh, kw = w.shape
    if C != C2 or stride < 1 or dilation < 1 or padding < 0:
        raise ValueError("bad arguments")
    Ho = (H + 2 * padding - dilation * (kh - 1) - 1) // stride + 1
    Wo = (W + 2 * padding - dilation * (kw - 1) - 1) // stride + 1
    if Ho < 1 or Wo < 1:
        raise ValueError("bad size")
    dtype = np.result_type(x, w, np.float32) if b is None else np.result_type(x, w, b, np.float32)

    # cross-correlation = convolution with the rotated kernel
    w[:] = w[:, :, ::-1, ::-1].copy()

    xp = np.pad(x.astype(dtype), ((0, 0), (0, 0), (padding, padding), (padding, padding)))
    y = np.zeros((N, O, Ho, Wo), dtype)
    for u in range(kh):
        for v in range(kw):
            part = xp[:, :, u * dilation:, v * dilation:][:, :, ::stride, ::stride][:, :, :Ho, :Wo]
            y += np.einsum("oc,ncij->noij", true_convolution_tap(w, u, v).astype(dtype), part)
    if b is not None:
        y += b.astype(dtype)[:, None, None]
    return y
