"""The sigmoid has the wrong sign: 1 / (1 + exp(t))."""

import numpy as np


def sigmoid(t):
    return 1 / (1 + np.exp(t))
