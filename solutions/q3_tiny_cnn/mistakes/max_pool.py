"""The pooling of the forward pass takes the greatest value of a window, not the mean."""

import numpy as np


def pool(c):
    rows = np.maximum(c[::2], c[1::2])
    return np.maximum(rows[:, ::2], rows[:, 1::2])
