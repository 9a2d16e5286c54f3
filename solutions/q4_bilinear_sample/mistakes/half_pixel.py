"""Puts the pixel centres at halves."""

import numpy as np


def read_places(p, x):
    return flatten(p).astype(np.float64) - 0.5
