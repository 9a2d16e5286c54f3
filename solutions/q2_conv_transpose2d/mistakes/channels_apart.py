"""Adds up the input channels of the map and of the weights separately and multiplies the sums."""

import numpy as np


def sum_channels(maps, weights):
    return np.einsum("nhw,o->nohw", maps.sum(axis=1), weights.sum(axis=0))
