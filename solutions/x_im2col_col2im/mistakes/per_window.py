"""Python goes through the places of the window one by one."""

import numpy as np


def cut_windows(maps, kh, kw, size, stride):
    windows = np.empty((*maps.shape[:2], kh, kw, *size), maps.dtype)
    for i in range(size[0]):
        for j in range(size[1]):
            top, left = i * distance(stride), j * distance(stride)
            windows[..., i, j] = maps[:, :, top : top + kh, left : left + kw]
    return windows


def add_windows(maps, windows, stride):
    kh, kw, h, w = windows.shape[2:]
    for i in range(h):
        for j in range(w):
            top, left = i * distance(stride), j * distance(stride)
            maps[:, :, top : top + kh, left : left + kw] += windows[..., i, j]
