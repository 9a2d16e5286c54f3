import numpy as np


def conv2d(x, w, b=None, stride=1, padding=0, dilation=1):
    N, C, H, W = x.shape
    O, C2, kh, kw = w.shape
    if C != C2:
        raise ValueError("x and w have different numbers of channels")
    if stride < 1 or dilation < 1:
        raise ValueError("stride and dilation must be at least 1")
    if padding < 0:
        raise ValueError("padding must not be negative")
    Ho = (H + 2 * padding - dilation * (kh - 1) - 1) // stride + 1
    Wo = (W + 2 * padding - dilation * (kw - 1) - 1) // stride + 1
    if Ho < 1 or Wo < 1:
        raise ValueError("kernel does not fit into the padded map")

    if b is None:
        dtype = np.result_type(x, w, np.float32)
    else:
        dtype = np.result_type(x, w, b, np.float32)
    x = x.astype(dtype)
    w = w.astype(dtype)
    xp = np.pad(x, ((0, 0), (0, 0), (padding, padding), (padding, padding)))

    y = np.zeros((N, O, Ho, Wo), dtype=dtype)
    for u in range(kh):
        for v in range(kw):
            r, q = u * dilation, v * dilation
            part = xp[:, :, r : r + (Ho - 1) * stride + 1 : stride, q : q + (Wo - 1) * stride + 1 : stride]
            y += np.einsum("oc,ncij->noij", w[:, :, u, v], part)
    if b is not None:
        y += b.astype(dtype)[:, None, None]
    return y
