# wrong: takes the absolute value of the complex result instead of the real part, negative outputs become positive
import numpy as np


def fft_conv2d(x, w):
    N, C, H, W = x.shape
    O, C2, kh, kw = w.shape
    if C != C2:
        raise ValueError("channels")
    if kh > H or kw > W:
        raise ValueError("kernel")
    dt = np.result_type(x, w, np.float32)
    out = np.zeros((N, O, H - kh + 1, W - kw + 1), dt)
    if N == 0:
        return out
    X = np.fft.fft2(x.astype(float))
    K = np.conj(np.fft.fft2(w.astype(float), s=(H, W)))
    for o in range(O):
        y = np.abs(np.fft.ifft2((X * K[o]).sum(axis=1)))  # اندازهٔ عدد مختلط
        out[:, o] = y[:, : H - kh + 1, : W - kw + 1]
    return out
