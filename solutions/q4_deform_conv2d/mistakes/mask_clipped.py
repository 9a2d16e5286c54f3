"""Forces the mask between 0 and 1."""

import numpy as np


def factor(factors, t):
    return np.clip(factors[:, t, np.newaxis], 0, 1)
