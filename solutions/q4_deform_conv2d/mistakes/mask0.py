"""Uses the mask of the first tap for all taps."""

import numpy as np


def factor(factors, t):
    return factors[:, 0, np.newaxis]
