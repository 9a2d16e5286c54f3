"""Reads the coefficients from the highest power down."""

import numpy as np


def nonzero_places(coefficients):
    return np.flatnonzero(coefficients[::-1]).tolist()
