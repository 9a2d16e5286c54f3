import numpy as np


def conv2d_backword(dy, x, w, stride=1, padding=0, dilation=1):
    return np.zeros_like(x), np.zeros_like(w), dy.sum(axis=(0, 2, 3))
