# wrong: (O, N*Ho*Wo) is reshaped straight to (N, O, Ho, Wo), images and filters are mixed up when N > 1
import numpy as np


def conv2d(x, w, b=None, stride=1, padding=0, dilation=1):
    N, C, H, W = x.shape
    O, Cf, kh, kw = w.shape
    if C != Cf:
        raise ValueError("C")
    if stride < 1 or dilation < 1 or padding < 0:
        raise ValueError("stride, dilation, padding")
    Ho = 1 + (H + 2 * padding - dilation * (kh - 1) - 1) // stride
    Wo = 1 + (W + 2 * padding - dilation * (kw - 1) - 1) // stride
    if Ho <= 0 or Wo <= 0:
        raise ValueError("kernel does not fit")
    dtype = np.result_type(*([x, w] if b is None else [x, w, b]), np.float32)

    xp = np.pad(x.astype(dtype), ((0, 0), (0, 0), (padding, padding), (padding, padding)))
    rows = dilation * np.arange(kh)[:, None] + stride * np.arange(Ho)
    cols = dilation * np.arange(kw)[:, None] + stride * np.arange(Wo)
    patches = xp[:, :, rows[:, None, :, None], cols[None, :, None, :]]
    patches = patches.transpose(1, 2, 3, 0, 4, 5).reshape(C * kh * kw, N * Ho * Wo)
    out = w.astype(dtype).reshape(O, C * kh * kw) @ patches
    if b is not None:
        out = out + b.astype(dtype)[:, None]
    return out.reshape(N, O, Ho, Wo)
