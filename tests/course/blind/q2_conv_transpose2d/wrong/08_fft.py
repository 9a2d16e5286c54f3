# wrong: computed with the FFT, so one NaN in x reaches every output of its image
import numpy as np


def conv_transpose2d(x, w, b=None, stride=1, padding=0, output_padding=0):
    N, C, H, W = x.shape
    C2, O, kh, kw = w.shape
    s, p, q = stride, padding, output_padding
    if C != C2:
        raise ValueError("channels")
    if q != 0 and q >= s:
        raise ValueError("output_padding")
    Ho = (H - 1) * s - 2 * p + kh + q
    Wo = (W - 1) * s - 2 * p + kw + q
    if Ho < 1 or Wo < 1:
        raise ValueError("empty output")
    dtype = np.result_type(x, w, np.float32) if b is None else np.result_type(x, w, b, np.float32)
    size = (Ho + 2 * p, Wo + 2 * p)
    spread = np.zeros((N, C) + size)
    spread[:, :, :(H - 1) * s + 1:s, :(W - 1) * s + 1:s] = x
    F = np.fft.rfft2(spread)
    G = np.fft.rfft2(w.astype(np.float64), s=size, axes=(2, 3))
    sheet = np.fft.irfft2(np.einsum("ncae,coae->noae", F, G), s=size)
    y = sheet[:, :, p:p + Ho, p:p + Wo]
    if b is not None:
        y = y + b[:, None, None]
    return y.astype(dtype)
