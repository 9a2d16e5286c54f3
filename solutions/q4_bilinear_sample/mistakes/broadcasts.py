"""Lets NumPy fit coordinates of different shapes together."""

import numpy as np


def check_places(py, px):
    np.broadcast_shapes(py.shape, px.shape)


computed = bilinear


def bilinear(x, py, px):
    check_places(py, px)
    return computed(x, *(np.array(p) for p in np.broadcast_arrays(py, px)))
