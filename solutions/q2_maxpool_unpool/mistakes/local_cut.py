"""Writes down the place within that part of the window that lies on the map."""

import numpy as np


def number_place(row, column, within, k, map_size, padding):
    top, left = row - within[0], column - within[1]
    width = np.minimum(left + k, map_size[1]) - np.maximum(left, 0)
    return (row - np.maximum(top, 0)) * width + column - np.maximum(left, 0)
