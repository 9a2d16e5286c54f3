"""Repeats the border of the map where zeros belong."""

import numpy as np


def pad_maps(maps, rows, columns):
    return np.pad(maps, [(0, 0), (0, 0), (rows, rows), (columns, columns)], mode="edge")
