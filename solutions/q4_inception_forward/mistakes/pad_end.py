"""Adds all the padding below and to the right."""

import numpy as np


def surround(maps, margin):
    return np.pad(maps, ((0, 0), (0, 0), (0, 2 * margin), (0, 2 * margin)))
