"""Adds up the values that go to the same place."""

import numpy as np


def write_values(flat, places, values):
    n, c = flat.shape[:2]
    np.add.at(flat, (np.arange(n)[:, None, None], np.arange(c)[:, None], places), values)
