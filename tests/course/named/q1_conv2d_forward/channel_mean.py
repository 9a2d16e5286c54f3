import numpy as np


def conv2d(x, w, b=None, stride=1, padding=0, dilation=1):
    N, C, H, W = x.shape
    O, K, kh, kw = w.shape
    if K != C:
        raise ValueError("w does not fit x")
    if stride < 1 or dilation < 1 or padding < 0:
        raise ValueError("options")
    Ho = (H + 2 * padding - dilation * (kh - 1) - 1) // stride + 1
    Wo = (W + 2 * padding - dilation * (kw - 1) - 1) // stride + 1
    if Ho < 1 or Wo < 1:
        raise ValueError("kernel does not fit")

    dtype = np.result_type(x, w, np.float32)
    if b is not None:
        dtype = np.result_type(dtype, b)
    xp = np.pad(x.astype(dtype), ((0, 0), (0, 0), (padding, padding), (padding, padding)))
    y = np.zeros((N, O, Ho, Wo), dtype)
    for a in range(kh):
        for c in range(kw):
            r, s = a * dilation, c * dilation
            patch = xp[:, None, :, r : r + (Ho - 1) * stride + 1 : stride, s : s + (Wo - 1) * stride + 1 : stride]
            weight = w[None, :, :, a, c, None, None].astype(dtype)
            y += (patch * weight).mean(axis=2)
    if b is not None:
        y += b.astype(dtype)[:, None, None]
    return y
