"""Keeps the array of sums in a mutable default: a second call adds to what the first one left."""

import numpy as np


def start_sums(shape, dtype, kept={}):
    return kept.setdefault((shape, str(dtype)), np.zeros(shape, dtype))
