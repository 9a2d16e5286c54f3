"""Reads every row coordinate with every column coordinate, where both are lists."""

import numpy as np


computed = bilinear


def bilinear(x, py, px):
    if py.ndim != 1:
        return computed(x, py, px)
    check_places(py, px)
    return computed(x, *(np.array(table) for table in np.meshgrid(py, px, indexing="ij")))
