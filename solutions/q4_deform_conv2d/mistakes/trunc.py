"""Cuts the decimals off, where the floor is wanted."""

import numpy as np


def first_pixel(place):
    return np.trunc(place).astype(np.int64)
