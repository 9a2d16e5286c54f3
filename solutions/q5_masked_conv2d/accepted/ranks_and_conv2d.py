"""The number of each value in the order of prediction; a Boolean mask, np.where and the conv2d that is handed over."""

import numpy as np


def pixelcnn_mask(w_shape, kind, groups=1):
    o, c, kh, kw = tuple(w_shape)
    if not (kh & 1 and kw & 1):
        raise ValueError("kernel sides must be odd")
    if groups <= 0 or c % groups or o % groups:
        raise ValueError("groups must divide the channels")
    pixel = np.arange(kh * kw).reshape(kh, kw) - (kh * kw) // 2
    read = pixel * groups + np.repeat(np.arange(groups), c // groups)[:, None, None]
    predicted = np.repeat(np.arange(groups), o // groups)[:, None, None, None]
    return read < predicted if kind == "A" else read <= predicted


def masked_conv2d(x, w, b, kind, groups, conv2d):
    kept = np.where(pixelcnn_mask(w.shape, kind, groups), w, np.zeros_like(w))
    up, left = w.shape[2] // 2, w.shape[3] // 2
    padded = np.pad(x, ((0, 0), (0, 0), (up, up), (left, left)))
    return conv2d(x=padded, w=kept, b=b)
