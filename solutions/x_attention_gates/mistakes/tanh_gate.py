"""The gates come from tanh instead of a sigmoid."""

import numpy as np


def sigmoid(t):
    return np.tanh(t)
