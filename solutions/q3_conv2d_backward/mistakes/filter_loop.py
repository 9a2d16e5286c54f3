"""A Python loop over the filters."""

import numpy as np


def spread_tap(dy, weights):
    share = np.zeros((dy.shape[0], weights.shape[1], *dy.shape[2:]), dtype=dy.dtype)
    for o in range(dy.shape[1]):
        share += dy[:, o : o + 1] * weights[o][:, None, None]
    return share
