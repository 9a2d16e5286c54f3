# wrong: the result is cast to the dtype of x: truncated for integer maps, float32 when only w is float64
import numpy as np


def fft_conv2d(x, w):
    N, C, H, W = x.shape
    O, C2, kh, kw = w.shape
    if C != C2:
        raise ValueError("channels of x and w must agree")
    if kh > H or kw > W:
        raise ValueError("kernel must fit")
    out = np.zeros((N, O, H - kh + 1, W - kw + 1), dtype=x.dtype)
    if N == 0:
        return out
    X = np.fft.rfft2(x)
    K = np.fft.rfft2(w, s=(H, W)).conj()
    y = np.fft.irfft2(np.einsum("ncpq,ocpq->nopq", X, K), s=(H, W))
    out[...] = y[:, :, : H - kh + 1, : W - kw + 1]
    return out
