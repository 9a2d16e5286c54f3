import numpy as np


def fft_conv2d(x, w):
    # The filters are real, so two real images may travel together as real and imaginary part.
    N, C, H, W = x.shape
    O, Cw, kh, kw = w.shape
    if C != Cw:
        raise ValueError("C")
    if kh > H or kw > W:
        raise ValueError("kernel")
    y = np.zeros((N, O, H - kh + 1, W - kw + 1), np.result_type(x, w, np.float32))

    # kernel mirrored around the origin of the circle: index (-u mod H, -v mod W)
    mirrored = np.zeros((O, C, H, W))
    rows = (-np.arange(kh)) % H
    cols = (-np.arange(kw)) % W
    mirrored[:, :, rows[:, None], cols[None, :]] = w
    K = np.fft.fft2(mirrored)

    for n in range(0, N, 2):
        z = x[n].astype(np.complex128)
        if n + 1 < N:
            z = z + 1j * x[n + 1].astype(np.float64)
        Z = np.fft.fft2(z)
        r = np.fft.ifft2(np.einsum("cpq,ocpq->opq", Z, K))
        r = r[:, : H - kh + 1, : W - kw + 1]
        y[n] = r.real
        if n + 1 < N:
            y[n + 1] = r.imag
    return y
