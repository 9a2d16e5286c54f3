"""Multiplies in double precision, which holds no more than 53 bits of the count."""

import numpy as np


def count_macs(entries, weights, bias):
    return int(np.prod([entries, weights], dtype=float))
