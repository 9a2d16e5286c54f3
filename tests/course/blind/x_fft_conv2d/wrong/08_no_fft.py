# wrong: no transform at all, a direct sum over the taps (the rule asks for np.fft)
import numpy as np


def fft_conv2d(x, w):
    N, C, H, W = x.shape
    O, C2, kh, kw = w.shape
    if C != C2:
        raise ValueError("channels")
    if kh > H or kw > W:
        raise ValueError("kernel")
    Ho, Wo = H - kh + 1, W - kw + 1
    x64 = x.astype(np.float64)
    w64 = w.astype(np.float64)
    y = np.zeros((N, O, Ho, Wo))
    for u in range(kh):
        for v in range(kw):
            y += np.einsum("ncij,oc->noij", x64[:, :, u : u + Ho, v : v + Wo], w64[:, :, u, v])
    return y.astype(np.result_type(x, w, np.float32))
