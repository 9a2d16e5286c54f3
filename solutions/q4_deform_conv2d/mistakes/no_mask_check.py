"""Takes what it needs of the mask and does not look at its shape."""

import numpy as np


def read_mask(mask, shape):
    if mask is None:
        return np.ones(shape)
    n, taps, high, wide = shape
    return np.array(np.broadcast_to(mask[:n, :taps, :high, :wide], shape), np.float64)
