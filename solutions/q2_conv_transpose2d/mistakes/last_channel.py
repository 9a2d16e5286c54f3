"""Writes the stamps of one input channel over those of the one before."""

import numpy as np


def sum_channels(maps, weights):
    return np.einsum("nhw,o->nohw", maps[:, -1], weights[-1])
