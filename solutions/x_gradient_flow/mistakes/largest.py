"""The largest absolute value stands for the norm."""

import numpy as np


def norm(gradient):
    return np.max(np.abs(gradient), initial=0.0)
