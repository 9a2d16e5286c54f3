"""Repeats the border of the map where zeros belong."""

import numpy as np


def pad_maps(maps, padding):
    return np.pad(maps, [(0, 0), (0, 0), (padding, padding), (padding, padding)], mode="edge")
