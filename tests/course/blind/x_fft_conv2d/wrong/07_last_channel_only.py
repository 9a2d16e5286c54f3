# wrong: the sum over the channels is overwritten instead of accumulated, only the last channel counts
import numpy as np


def fft_conv2d(x, w):
    N, C, H, W = x.shape
    O, C2, kh, kw = w.shape
    if C != C2:
        raise ValueError("channel mismatch")
    if kh > H or kw > W:
        raise ValueError("kernel too large")
    Ho, Wo = H - kh + 1, W - kw + 1
    y = np.zeros((N, O, Ho, Wo), np.result_type(x, w, np.float32))
    for n in range(N):
        for o in range(O):
            for c in range(C):
                a = np.fft.rfft2(x[n, c].astype(float), s=(H, W))
                b = np.fft.rfft2(w[o, c].astype(float), s=(H, W))
                y[n, o] = np.fft.irfft2(a * b.conj(), s=(H, W))[:Ho, :Wo]
    return y
