"""Leaves the mask out."""

import numpy as np


def factor(factors, t):
    return np.ones_like(factors[:, t, np.newaxis])
