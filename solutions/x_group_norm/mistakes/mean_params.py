"""dgamma and dbeta are means instead of sums."""

import numpy as np


def total(values):
    share = 1 / max(1, values.size // values.shape[1])
    return np.sum(values, axis=(0, *range(2, values.ndim))) * values.dtype.type(share)
