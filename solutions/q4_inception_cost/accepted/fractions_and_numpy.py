"""The saving as an exact fraction; counts as dot products of Python integers in object arrays."""

from fractions import Fraction

import numpy as np


def inception_cost(h, w, c, n1, r3, n3, r5, n5, pp):
    if min(h, w, c) < 1 or min(n1, r3, n3, r5, n5, pp) < 0:
        raise ValueError("sizes")
    if (min(r3, n3) == 0 < max(r3, n3)) or (min(r5, n5) == 0 < max(r5, n5)) or max(n1, n3, n5) == 0:
        raise ValueError("branches")
    taps = np.array([1, 1, 9, 1, 25, 1], dtype=object)
    reads = np.array([c, c, r3, c, r5, c], dtype=object)
    gives = np.array([n1, r3, n3, r5, n5, pp], dtype=object)
    weights = taps * reads * gives
    macs = weights * h * w
    branches = [macs[0], macs[1] + macs[2], macs[3] + macs[4], macs[5]]
    naive = h * w * c * np.dot(gives[[0, 2, 4]], taps[[0, 2, 4]])
    return {
        "branch_macs": branches,
        "total": sum(branches),
        "out_channels": gives[[0, 2, 4, 5]].sum(),
        "params": weights.sum() + gives.sum(),
        "naive_macs": naive,
        "saving": float(1 - Fraction(sum(branches), naive)),
    }
