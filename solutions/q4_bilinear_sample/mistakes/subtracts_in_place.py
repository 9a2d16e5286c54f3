"""Subtracts the floor from the caller's coordinates; the values are right."""

import numpy as np


computed = bilinear


def bilinear(x, py, px):
    y = computed(x, py, px)
    py -= np.floor(py).astype(py.dtype)
    px -= np.floor(px).astype(px.dtype)
    return y
