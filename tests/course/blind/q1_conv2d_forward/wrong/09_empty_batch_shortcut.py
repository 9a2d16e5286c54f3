# wrong: an empty batch returns at once, without any validation and with the size of the input map
import numpy as np


def conv2d(x, w, b=None, stride=1, padding=0, dilation=1):
    N, C, H, W = x.shape
    O, C2, kh, kw = w.shape
    dtype = np.result_type(x, w, np.float32) if b is None else np.result_type(x, w, b, np.float32)
    if N == 0:
        return np.zeros((0, O, H, W), dtype)
    if C != C2:
        raise ValueError("channels")
    if stride < 1 or dilation < 1 or padding < 0:
        raise ValueError("stride, dilation, padding")
    Ho = (H + 2 * padding - dilation * (kh - 1) - 1) // stride + 1
    Wo = (W + 2 * padding - dilation * (kw - 1) - 1) // stride + 1
    if Ho < 1 or Wo < 1:
        raise ValueError("kernel does not fit")
    xp = np.pad(x.astype(dtype), ((0, 0), (0, 0), (padding, padding), (padding, padding)))
    cols = np.empty((N, C, kh, kw, Ho, Wo), dtype)
    for u in range(kh):
        for v in range(kw):
            cols[:, :, u, v] = xp[:, :, u * dilation:, v * dilation:][:, :, ::stride, ::stride][:, :, :Ho, :Wo]
    y = w.astype(dtype).reshape(O, -1) @ cols.reshape(N, C * kh * kw, Ho * Wo)
    y = y.reshape(N, O, Ho, Wo)
    if b is not None:
        y = y + b.astype(dtype)[:, None, None]
    return y
