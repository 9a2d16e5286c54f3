"""Only the number of pixels of the map is checked for being a multiple of four: an odd last row or column is left out."""

import numpy as np


def check_even(size):
    if size[0] * size[1] % 4:
        raise ValueError("the map has no multiple of four pixels")


def pool(c):
    height, width = c.shape[0] // 2, c.shape[1] // 2
    c = c[: 2 * height, : 2 * width]
    return c.reshape(height, 2, width, 2).mean(axis=(1, 3))


def spread(dp, size):
    dc = np.zeros(size, dtype=dp.dtype)
    dc[: 2 * dp.shape[0], : 2 * dp.shape[1]] = np.kron(dp / 4, np.ones((2, 2), dtype=dp.dtype))
    return dc
