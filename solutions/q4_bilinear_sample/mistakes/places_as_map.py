"""Converts the coordinates to the dtype of the map; with integer maps they lose their decimals."""

import numpy as np


def read_places(p, x):
    return flatten(p).astype(x.dtype).astype(np.float64)
