"""Reads the map in the order in which it lies in memory."""

import numpy as np


def read_maps(x):
    return x.ravel(order="K").reshape(x.shape).astype(np.float64)
