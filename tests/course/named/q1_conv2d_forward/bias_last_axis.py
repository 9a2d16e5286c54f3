import numpy as np


def conv2d(x, w, b=None, stride=1, padding=0, dilation=1):
    N, C, H, W = x.shape
    O, C2, kh, kw = w.shape
    if C != C2 or stride < 1 or dilation < 1 or padding < 0:
        raise ValueError("bad arguments")
    Ho = (H + 2 * padding - (kh - 1) * dilation - 1) // stride + 1
    Wo = (W + 2 * padding - (kw - 1) * dilation - 1) // stride + 1
    if Ho < 1 or Wo < 1:
        raise ValueError("bad size")
    dtype = np.result_type(*[a for a in [x, w, b] if a is not None], np.float32)

    # all taps at once: position of the tap (u, v) at the output (i, j)
    i = np.arange(Ho)[:, None] * stride
    j = np.arange(Wo)[None, :] * stride
    u = (np.arange(kh) * dilation)[:, None, None, None]
    v = (np.arange(kw) * dilation)[None, :, None, None]
    xp = np.zeros((N, C, H + 2 * padding, W + 2 * padding), dtype)
    xp[:, :, padding:H + padding, padding:W + padding] = x
    taps = xp[:, :, i + u, j + v]

    y = np.einsum("ncuvij,ocuv->noij", taps, w.astype(dtype), optimize=True)
    if b is not None:
        y = y + b.astype(dtype)
    return y
