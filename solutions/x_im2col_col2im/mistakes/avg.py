"""What arrives at a pixel is averaged."""

import numpy as np


def add_windows(maps, windows, stride):
    kh, kw, h, w = windows.shape[2:]
    counts = np.zeros_like(maps)
    for u in range(kh):
        for v in range(kw):
            place = pixels_under(u, h, stride), pixels_under(v, w, stride)
            put(maps, place, windows[:, :, u, v])
            put(counts, place, 1)
    maps /= np.maximum(counts, 1)
