# wrong: the dilation enters the output size but not the places of the taps
import numpy as np


def conv2d(x, w, b=None, stride=1, padding=0, dilation=1):
    N, C, H, W = x.shape
    O, C2, kh, kw = w.shape
    if C != C2:
        raise ValueError("number of channels")
    if stride < 1 or dilation < 1:
        raise ValueError("stride and dilation")
    if padding < 0:
        raise ValueError("padding")
    Ho = (H + 2 * padding - dilation * (kh - 1) - 1) // stride + 1
    Wo = (W + 2 * padding - dilation * (kw - 1) - 1) // stride + 1
    if Ho < 1 or Wo < 1:
        raise ValueError("output size")
    dtype = np.result_type(x, w, np.float32) if b is None else np.result_type(x, w, b, np.float32)
    xp = np.pad(x, ((0, 0), (0, 0), (padding, padding), (padding, padding))).astype(dtype)
    wd = w.astype(dtype)
    y = np.zeros((N, O, Ho, Wo), dtype)
    for u in range(kh):
        for v in range(kw):
            part = xp[:, :, u:u + Ho * stride:stride, v:v + Wo * stride:stride]
            y += np.tensordot(part, wd[:, :, u, v], axes=(1, 1)).transpose(0, 3, 1, 2)
    if b is not None:
        y += b.astype(dtype).reshape(1, O, 1, 1)
    return y
