import numpy as np


def fft_conv2d(x, w):
    """At each frequency the layer is just a matrix product (N x C) @ (C x O)."""
    N, C, H, W = x.shape
    O, Cw, kh, kw = w.shape
    if C != Cw:
        raise ValueError(f"{C} channels in x, {Cw} in w")
    if not (kh <= H and kw <= W):
        raise ValueError(f"kernel {kh}x{kw} does not fit into {H}x{W}")
    dt = np.result_type(x, w, np.float32)
    if N == 0:
        return np.zeros((0, O, H - kh + 1, W - kw + 1), dt)

    Xf = np.fft.rfft2(np.asarray(x, dtype=np.float64))
    Wf = np.fft.rfft2(np.asarray(w, dtype=np.float64), s=(H, W)).conj()

    A = Xf.transpose(2, 3, 0, 1)  # P, Q, N, C
    B = Wf.transpose(2, 3, 1, 0)  # P, Q, C, O
    Yf = (A @ B).transpose(2, 3, 0, 1)

    y = np.fft.irfft2(Yf, s=(H, W))
    return y[..., : H - kh + 1, : W - kw + 1].astype(dt)
