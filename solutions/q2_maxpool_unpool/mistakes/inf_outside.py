"""Pads with minus infinity and lets the padding take part: in a window without a finite value, it comes first."""

import numpy as np


def offer(values, on_map):
    return np.where(on_map, values, -np.inf), np.ones_like(on_map)
