import numpy as np


def conv2d(x, w, b=None, stride=1, padding=0, dilation=1):
    N, C, H, W = x.shape
    O, Cw, kh, kw = w.shape
    if C != Cw:
        raise ValueError("channel mismatch")
    if stride < 1 or dilation < 1 or padding < 0:
        raise ValueError("stride, dilation, padding")
    Ho = (H + 2 * padding - dilation * (kh - 1) - 1) // stride + 1
    Wo = (W + 2 * padding - dilation * (kw - 1) - 1) // stride + 1
    if Ho < 1 or Wo < 1:
        raise ValueError("output size")

    dtype = np.result_type(x, w, np.float32) if b is None else np.result_type(x, w, b, np.float32)
    if b is None:
        b = np.zeros(O, np.float32)
    xp = np.pad(x.astype(dtype), ((0, 0), (0, 0), (padding, padding), (padding, padding)))
    y = np.zeros((N, O, Ho, Wo), dtype)
    for c in range(C):  # یک کانال پس از دیگری
        plane = np.zeros((N, O, Ho, Wo), dtype)
        for i in range(kh):
            for j in range(kw):
                r, s = i * dilation, j * dilation
                pix = xp[:, c, r : r + (Ho - 1) * stride + 1 : stride, s : s + (Wo - 1) * stride + 1 : stride]
                plane += pix[:, None] * w[:, c, i, j].astype(dtype)[:, None, None]
        y += plane + b.astype(dtype)[:, None, None]
    return y
