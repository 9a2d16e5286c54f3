"""Gives the polynomial zero the power zero."""

import numpy as np


def nonzero_places(coefficients):
    return np.flatnonzero(coefficients).tolist() or [0]
