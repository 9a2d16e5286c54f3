import numpy as np


def conv2d(x, w, b=None, stride=1, padding=0, dilation=1):
    arrays = [x, w] if b is None else [x, w, b]
    dtype = np.result_type(*arrays, np.float32)
    N, C, H, W = x.shape
    O, C2, kh, kw = w.shape
    if C != C2:
        raise ValueError("x and w have different channels")
    if stride < 1 or dilation < 1 or padding < 0:
        raise ValueError("bad stride, dilation or padding")
    Ho = (H + 2 * padding - dilation * (kh - 1) - 1) // stride + 1
    Wo = (W + 2 * padding - dilation * (kw - 1) - 1) // stride + 1
    if Ho < 1 or Wo < 1:
        raise ValueError("the kernel is larger than the padded map")
    xp = np.zeros((N, C, H + 2 * padding, W + 2 * padding), dtype)
    xp[:, :, padding : padding + H, padding : padding + W] = x
    wt = w.astype(dtype)
    y = np.zeros((N, O, Ho, Wo), dtype)
    for i in range(kh):
        for j in range(kw):
            rows = slice(i * dilation, i * dilation + (Ho - 1) * stride + 1, stride)
            cols = slice(j * dilation, j * dilation + (Wo - 1) * stride + 1, stride)
            y += np.einsum("ncij,oc->noij", xp[:, :, rows, cols], wt[:, :, i, j])
    if b is not None:
        y += b.astype(dtype)[:, None, None]
    return y
