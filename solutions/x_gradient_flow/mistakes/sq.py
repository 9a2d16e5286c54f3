"""The root is not taken: sums of squares are returned."""

import numpy as np


def norm(gradient):
    return np.sum(gradient**2)
