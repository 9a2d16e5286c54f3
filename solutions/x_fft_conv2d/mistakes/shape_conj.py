"""Takes the conjugate spectrum and cuts out from the start, but does not tell irfft2 how wide the map was."""

import numpy as np


def turn(kernel):
    return kernel


def sum_channels(maps, kernel):
    return np.einsum("nchw,ochw->nohw", maps, kernel.conj())


def transform_back(product, size):
    return np.fft.irfft2(product, axes=(2, 3))


def valid_part(circle, map_size, kernel_size):
    (h, w), (kh, kw) = map_size, kernel_size
    return circle[:, :, : h - kh + 1, : w - kw + 1]
