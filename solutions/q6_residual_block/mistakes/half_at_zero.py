"""The derivative of ReLU at 0 is taken as 1/2."""

import numpy as np


def on(t):
    return np.heaviside(t, 0.5)
