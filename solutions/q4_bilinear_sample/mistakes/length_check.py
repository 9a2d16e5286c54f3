"""Compares the number of axes alone and fits the rest together."""

import numpy as np


def check_places(py, px):
    if py.ndim != px.ndim:
        raise ValueError("py and px must have the same number of axes")


computed = bilinear


def bilinear(x, py, px):
    check_places(py, px)
    return computed(x, *(np.array(p) for p in np.broadcast_arrays(py, px)))
