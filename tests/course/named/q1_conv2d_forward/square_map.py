import numpy as np


def conv2d(x, w, b=None, stride=1, padding=0, dilation=1):
    N, C, n = x.shape[:3]  # maps of n pixels
    O, C_, kh, kw = w.shape
    if C_ != C:
        raise ValueError("channels")
    if stride < 1 or dilation < 1 or padding < 0:
        raise ValueError("stride, padding, dilation")
    rows = (n + 2 * padding - dilation * (kh - 1) - 1) // stride + 1
    cols = (n + 2 * padding - dilation * (kw - 1) - 1) // stride + 1
    if rows < 1 or cols < 1:
        raise ValueError("too small")

    arrays = [x, w] + ([] if b is None else [b])
    dtype = np.result_type(np.float32, *arrays)
    xp = np.pad(x.astype(dtype), ((0, 0), (0, 0), (padding, padding), (padding, padding)))
    y = np.zeros((O, N, rows, cols), dtype)
    for u in range(kh):
        for v in range(kw):
            a, e = u * dilation, v * dilation
            tap = xp[:, :, a : a + stride * (rows - 1) + 1 : stride, e : e + stride * (cols - 1) + 1 : stride]
            y += np.tensordot(w[:, :, u, v].astype(dtype), tap, axes=(1, 1))
    y = y.swapaxes(0, 1)
    if b is not None:
        y = y + b.astype(dtype).reshape(O, 1, 1)
    return y
