"""The norms are rounded to six decimals."""

import numpy as np


def norm(gradient):
    return np.round(np.sqrt(np.sum(gradient**2)), 6)
