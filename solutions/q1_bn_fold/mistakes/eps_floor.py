"""eps is a lower bound of the variance and is not added."""

import numpy as np


def root(var, eps):
    return np.sqrt(np.maximum(var, eps))
