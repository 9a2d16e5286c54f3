"""dw is written through a reshaped copy of an array laid out like w, and the copy is thrown away."""

import numpy as np


def weight_gradient(dy, x, w, stride, padding, dilation):
    padded = pad_maps(x, padding)
    dw = np.zeros_like(w)  # in the memory layout of w
    flat = dw.reshape(w.shape[0], w.shape[1], -1)  # a view, but a copy when w is in Fortran order
    for u in range(w.shape[2]):
        for v in range(w.shape[3]):
            pixels = padded[weight_taps(u, v, dy.shape[2:], stride, dilation)]
            flat[:, :, u * w.shape[3] + v] = sum_meetings(dy, pixels)
    return dw
