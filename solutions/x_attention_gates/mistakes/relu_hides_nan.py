"""NaN becomes 0 in ReLU."""

import numpy as np


def relu(t):
    return np.where(t > 0, t, 0)
