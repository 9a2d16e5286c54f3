"""dgamma and dbeta are divided by the number of images."""

import numpy as np


def total(values):
    share = 1 / max(1, len(values))
    return np.sum(values, axis=(0, *range(2, values.ndim))) * values.dtype.type(share)
