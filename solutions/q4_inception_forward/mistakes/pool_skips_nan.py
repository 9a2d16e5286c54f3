"""Leaves NaN out of the maxima."""

import numpy as np


def larger(a, b):
    return np.fmax(a, b)
