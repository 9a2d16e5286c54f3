"""Reads the maps in the order in which they lie in memory."""

import numpy as np


def read_maps(x):
    return x.ravel(order="K").reshape(x.shape).astype(np.float64)
