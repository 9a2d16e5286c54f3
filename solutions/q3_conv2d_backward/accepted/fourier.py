"""By Fourier transform: correlations of spread dy, padded x and widened w become products of their spectra."""

import numpy as np


def conv2d_backward(dy, x, w, stride=1, padding=0, dilation=1):
    N, C, H, W = x.shape
    O, _, kh, kw = w.shape
    Hp, Wp = H + 2 * padding, W + 2 * padding
    Kh, Kw = (kh - 1) * dilation + 1, (kw - 1) * dilation + 1
    Ho, Wo = (Hp - Kh) // stride + 1, (Wp - Kw) // stride + 1
    if dy.shape != (N, O, Ho, Wo):
        raise ValueError(f"{dy.shape} is not the output's shape {(N, O, Ho, Wo)}")
    kind = np.result_type(dy, x, w, np.float32)
    if N == 0:
        return np.zeros(x.shape, kind), np.zeros(w.shape, kind), np.zeros(O, kind)

    wide_dy = np.zeros((N, O, Hp, Wp))
    wide_dy[:, :, : (Ho - 1) * stride + 1 : stride, : (Wo - 1) * stride + 1 : stride] = dy
    wide_w = np.zeros((O, C, Hp, Wp))
    wide_w[:, :, :Kh:dilation, :Kw:dilation] = w
    padded = np.pad(x.astype(float), ((0, 0), (0, 0), (padding,) * 2, (padding,) * 2))

    # nothing wraps around: tap + position never leaves the padded map
    f_dy, f_w, f_x = np.fft.rfft2(wide_dy), np.fft.rfft2(wide_w), np.fft.rfft2(padded)
    dxp = np.fft.irfft2(np.einsum("noij,ocij->ncij", f_dy, f_w), s=(Hp, Wp))
    dww = np.fft.irfft2(np.einsum("noij,ncij->ocij", f_dy.conj(), f_x), s=(Hp, Wp))

    dx = dxp[:, :, padding : padding + H, padding : padding + W]
    dw = dww[:, :, :Kh:dilation, :Kw:dilation]
    return dx.astype(kind), dw.astype(kind), dy.sum(axis=(0, 2, 3), dtype=kind)
