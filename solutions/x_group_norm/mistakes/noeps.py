"""eps is left out."""

import numpy as np


def root(var, eps):
    return np.sqrt(var)
