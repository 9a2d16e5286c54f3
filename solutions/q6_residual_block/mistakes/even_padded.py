"""Kernels with an even side are accepted: the padding is wider on one side."""

import numpy as np


def check_sides(w1, w2):
    pass


def frame(w):
    k = w.shape[2]
    return (k - 1) // 2, k // 2


def convolve(x, w, conv2d):
    return conv2d(np.pad(x, ((0, 0), (0, 0), frame(w), frame(w))), w)


def convolve_backward(dy, x, w, conv2d_backward):
    first, _ = frame(w)
    dx, dw, _ = conv2d_backward(dy, np.pad(x, ((0, 0), (0, 0), frame(w), frame(w))), w)
    return dx[:, :, first : first + x.shape[2], first : first + x.shape[3]], dw
