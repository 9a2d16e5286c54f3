import numpy as np


def conv2d(x, w, b=None, stride=1, padding=0, dilation=1):
    N, C, H, W = x.shape
    O, C2, kh, kw = w.shape
    if C != C2:
        raise ValueError("channels")
    if stride < 1 or dilation < 1 or padding < 0:
        raise ValueError("stride, dilation, padding")
    dtype = np.result_type(x, w, np.float32) if b is None else np.result_type(x, w, b, np.float32)

    # range() gives the rows and columns at which the kernel may begin
    rows = np.array(range(0, H + 2 * padding - dilation * (kh - 1), stride), dtype=int)
    cols = np.array(range(0, W + 2 * padding - dilation * (kw - 1), stride), dtype=int)
    xp = np.pad(x.astype(dtype), ((0, 0), (0, 0), (padding, padding), (padding, padding)))
    y = np.zeros((N, O, len(rows), len(cols)), dtype)
    if b is not None:
        y += b.astype(dtype)[:, None, None]
    for u in range(kh):
        for v in range(kw):
            pixels = xp[:, :, (rows + u * dilation)[:, None], cols + v * dilation]
            y += np.einsum("ncij,oc->noij", pixels, w[:, :, u, v].astype(dtype))
    return y
