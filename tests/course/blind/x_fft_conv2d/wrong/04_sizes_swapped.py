# wrong: the transform size is (W, H) instead of (H, W): right for square maps only
import numpy as np


def fft_conv2d(x, w):
    N, C, H, W = x.shape
    O, C2, kh, kw = w.shape
    if C != C2:
        raise ValueError
    if kh > H or kw > W:
        raise ValueError
    dt = np.result_type(x, w, np.float32)
    if N == 0:
        return np.zeros((0, O, H - kh + 1, W - kw + 1), dt)
    size = (W, H)
    X = np.fft.fft2(x.astype(float), s=size)
    K = np.fft.fft2(w.astype(float), s=size)
    Y = np.einsum("ncpq,ocpq->nopq", X, K.conj())
    y = np.fft.ifft2(Y).real
    return y[:, :, : H - kh + 1, : W - kw + 1].astype(dt)
