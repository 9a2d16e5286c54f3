"""The absolute values are added up: the 1-norm."""

import numpy as np


def norm(gradient):
    return np.sum(np.abs(gradient))
