"""Mirrors the map at its border pixels."""

import numpy as np


def in_map(index, size):
    return index == index


def nearest_index(index, size):
    period = max(2 * size - 2, 1)
    return np.minimum(index % period, -index % period)
