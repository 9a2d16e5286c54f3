"""The spectral norm is taken: np.linalg.norm(gradient, 2)."""

import numpy as np


def norm(gradient):
    return np.linalg.norm(gradient, 2)
