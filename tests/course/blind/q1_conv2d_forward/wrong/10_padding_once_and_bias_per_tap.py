# wrong: two bugs, the size formula counts the padding once, and the bias is added inside the loop over the taps
import numpy as np


def conv2d(x, w, b=None, stride=1, padding=0, dilation=1):
    N, C, H, W = x.shape
    O, C2, kh, kw = w.shape
    if C != C2:
        raise ValueError("channels")
    if stride < 1 or dilation < 1 or padding < 0:
        raise ValueError("options")
    Ho = (H + padding - dilation * (kh - 1) - 1) // stride + 1
    Wo = (W + padding - dilation * (kw - 1) - 1) // stride + 1
    if Ho < 1 or Wo < 1:
        raise ValueError("too small")
    bias = np.zeros(O, np.float32) if b is None else b
    dtype = np.result_type(x, w, bias, np.float32)
    xp = np.pad(x.astype(dtype), ((0, 0), (0, 0), (padding, padding), (padding, padding)))
    y = np.zeros((N, O, Ho, Wo), dtype)
    for u in range(kh):
        for v in range(kw):
            r, q = u * dilation, v * dilation
            part = xp[:, :, r:r + (Ho - 1) * stride + 1:stride, q:q + (Wo - 1) * stride + 1:stride]
            y += np.einsum("oc,ncij->noij", w[:, :, u, v].astype(dtype), part) + bias.astype(dtype)[:, None, None]
    return y
