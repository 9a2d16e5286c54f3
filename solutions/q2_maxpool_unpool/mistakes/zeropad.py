"""Pads with zeros, which win where all values are negative."""

import numpy as np


def offer(values, on_map):
    return np.where(on_map, values, 0), np.ones_like(on_map)
