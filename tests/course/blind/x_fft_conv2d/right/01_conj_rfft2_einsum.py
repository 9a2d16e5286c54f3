import numpy as np


def fft_conv2d(x, w):
    """Cross-correlation theorem: multiply by the conjugate, then keep the part that does not wrap."""
    N, C, H, W = x.shape
    O, C2, kh, kw = w.shape
    if C != C2:
        raise ValueError("channels of x and w differ")
    if kh > H or kw > W:
        raise ValueError("kernel bigger than image")
    dt = np.result_type(x, w, np.float32)
    if N == 0:
        return np.zeros((0, O, H - kh + 1, W - kw + 1), dtype=dt)
    X = np.fft.rfft2(x.astype(np.float64), s=(H, W))
    K = np.fft.rfft2(w.astype(np.float64), s=(H, W))
    Y = np.einsum("ncpq,ocpq->nopq", X, np.conj(K))
    y = np.fft.irfft2(Y, s=(H, W))
    # for i < Ho, j < Wo nothing wraps around
    return y[:, :, : H - kh + 1, : W - kw + 1].astype(dt)
