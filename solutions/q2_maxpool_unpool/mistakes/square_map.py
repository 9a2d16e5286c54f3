"""Computes the width of the output from the height of the map."""

import numpy as np


def output_size(map_size, k, stride, padding, ceil_mode):
    side = output_side(map_size[0], k, stride, padding, ceil_mode)
    return side, side


def offer(values, on_map):
    return np.where(on_map, values, -np.inf), np.ones_like(on_map)
