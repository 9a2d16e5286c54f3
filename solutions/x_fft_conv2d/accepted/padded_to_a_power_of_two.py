"""The whole linear convolution with the turned kernel, on a circle of powers of two, complex all the way; then cut out."""

import numpy.fft as nf
import numpy as np


def next_power(n):
    return 1 << (n - 1).bit_length()


def fft_conv2d(x, w):
    (N, C, H, W), (O, C2, kh, kw) = x.shape, w.shape
    if C != C2 or H < kh or W < kw:
        raise ValueError("shapes do not fit")
    P, Q = next_power(H + kh - 1), next_power(W + kw - 1)
    x_full = np.zeros((N, C, P, Q))
    x_full[:, :, :H, :W] = x
    w_full = np.zeros((O, C, P, Q))
    w_full[:, :, :kh, :kw] = np.flip(w, axis=(2, 3))
    spectrum = np.einsum("ncpq,ocpq->nopq", nf.fft2(x_full), nf.fft2(w_full))
    full = nf.ifft2(spectrum).real
    out = np.empty((N, O, H - kh + 1, W - kw + 1), np.result_type(x, w, np.float32))
    out[...] = full[:, :, kh - 1 : H, kw - 1 : W]
    return out
