"""Adds up in an array that the previous call left behind."""

import numpy as np

KEPT = {}


def start_sums(shape, dtype):
    return KEPT.setdefault((shape, dtype), np.zeros(shape, dtype))
