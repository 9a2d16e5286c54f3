"""eps is added after the square root."""

import numpy as np


def root(var, eps):
    return np.sqrt(var) + eps
