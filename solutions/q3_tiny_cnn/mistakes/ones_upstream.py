"""The upstream gradient is taken to be 1 everywhere."""

import numpy as np


def upstream(dz):
    return np.ones_like(dz)
