"""The sigmoid is replaced by a straight line that is cut off at 0 and 1."""

import numpy as np


def sigmoid(t):
    return np.clip(t / 6 + 0.5, 0, 1)
