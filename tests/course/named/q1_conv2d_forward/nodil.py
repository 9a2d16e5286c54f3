import numpy as np


def conv2d(x, w, b=None, stride=1, padding=0, dilation=1):
    N, C, H, W = x.shape
    O, C2, kh, kw = w.shape
    if C2 != C:
        raise ValueError("C")
    if stride < 1 or dilation < 1 or padding < 0:
        raise ValueError("stride, dilation, padding")
    Ho = (H - kh + 2 * padding) // stride + 1
    Wo = (W - kw + 2 * padding) // stride + 1
    if Ho < 1 or Wo < 1:
        raise ValueError("kernel too large")

    dtype = np.result_type(*(t for t in (x, w, b) if t is not None), np.float32)
    xp = np.pad(x.astype(dtype), ((0, 0), (0, 0), (padding, padding), (padding, padding)))

    # im2col with index arrays
    i = stride * np.arange(Ho)[:, None, None, None] + np.arange(kh)[:, None]
    j = stride * np.arange(Wo)[:, None, None] + np.arange(kw)
    cols = xp[:, :, i, j]  # N C Ho Wo kh kw
    cols = cols.transpose(0, 2, 3, 1, 4, 5).reshape(N, Ho * Wo, C * kh * kw)
    y = cols @ w.astype(dtype).reshape(O, C * kh * kw).T
    if b is not None:
        y = y + b.astype(dtype)
    return y.swapaxes(1, 2).reshape(N, O, Ho, Wo)
