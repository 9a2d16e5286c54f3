"""Uses the smaller side of the map as the limit of both indices."""

import numpy as np


def read_pixels(maps, i, j):
    side = min(maps.shape[1:])
    there = in_map(i, side) & in_map(j, side)
    return np.where(there, pick(maps, nearest_index(i, side), nearest_index(j, side)), 0.0)
