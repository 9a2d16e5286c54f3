"""Forces the pair of pixels into the map and goes on along the line through them."""

import numpy as np


def first_pixel(place, size):
    return np.clip(np.floor(place).astype(np.int64), 0, max(size - 2, 0))
