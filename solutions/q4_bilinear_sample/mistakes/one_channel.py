"""Reads the first channel for all of them."""

import numpy as np


def pick(maps, i, j):
    return np.broadcast_to(maps[:1, i, j], (maps.shape[0], *i.shape))
