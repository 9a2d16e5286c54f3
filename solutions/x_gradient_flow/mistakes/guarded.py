"""A small number is added under the root."""

import numpy as np


def norm(gradient):
    return np.sqrt(np.sum(gradient**2) + 1e-12)
