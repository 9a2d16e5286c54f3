"""Takes what it needs of the offsets and does not look at their shape."""

import numpy as np


def read_offset(offset, shape, x):
    n, channels, high, wide = shape
    return np.array(np.broadcast_to(offset[:n, :channels, :high, :wide], shape), np.float64)
