"""One place after the other, pixels added in sequence."""

import math

import numpy as np


def bilinear(x, py, px):
    if np.shape(py) != np.shape(px):
        raise ValueError("shapes")
    channels, height, width = x.shape
    y = np.zeros((channels,) + py.shape, dtype=np.result_type(x, py, px, np.float32))
    for place in np.ndindex(*py.shape):
        r, q = float(py[place]), float(px[place])
        top, left = math.floor(r), math.floor(q)
        for c in range(channels):
            total = 0.0
            for i in (top, top + 1):
                for j in (left, left + 1):
                    if 0 <= i < height and 0 <= j < width:
                        total += (1 - abs(r - i)) * (1 - abs(q - j)) * float(x[c, i, j])
            y[(c, *place)] = total
    return y
