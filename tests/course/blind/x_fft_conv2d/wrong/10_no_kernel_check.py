# wrong: a kernel larger than the map is not refused, rfft2 quietly cuts it
import numpy as np


def fft_conv2d(x, w):
    N, C, H, W = x.shape
    O, C2, kh, kw = w.shape
    if C != C2:
        raise ValueError("channels")
    dt = np.result_type(x, w, np.float32)
    Ho, Wo = max(H - kh + 1, 0), max(W - kw + 1, 0)
    if N == 0:
        return np.zeros((0, O, Ho, Wo), dt)
    X = np.fft.rfft2(x.astype(float), s=(H, W))
    K = np.fft.rfft2(w.astype(float), s=(H, W))
    y = np.fft.irfft2(np.einsum("ncpq,ocpq->nopq", X, K.conj()), s=(H, W))
    return y[:, :, :Ho, :Wo].astype(dt)
