"""Pads with a very small finite number, which wins against minus infinity."""

import numpy as np


def offer(values, on_map):
    return np.where(on_map, values, -1e9), np.ones_like(on_map)
