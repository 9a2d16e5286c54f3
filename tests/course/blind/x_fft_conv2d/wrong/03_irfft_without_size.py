# wrong: irfft2 without s, so maps of odd width come back one column too narrow and distorted
import numpy as np


def fft_conv2d(x, w):
    if x.shape[1] != w.shape[1]:
        raise ValueError("channels")
    n, c, h, wd = x.shape
    o, _, kh, kw = w.shape
    if kh > h or kw > wd:
        raise ValueError("kernel")
    dtype = np.result_type(x, w, np.float32)
    y = np.zeros((n, o, h - kh + 1, wd - kw + 1), dtype)
    if n == 0:
        return y
    fx = np.fft.rfft2(x.astype(np.float64))
    fw = np.conj(np.fft.rfft2(w.astype(np.float64), s=(h, wd)))
    for k in range(o):
        full = np.fft.irfft2((fx * fw[k]).sum(1))
        part = full[:, : h - kh + 1, : wd - kw + 1]
        y[:, k, : part.shape[1], : part.shape[2]] = part
    return y
