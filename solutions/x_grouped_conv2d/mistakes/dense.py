"""Lays the weights of a filter on every group: each filter reads all channels."""

import numpy as np


def sum_channels(pixels, weights):
    return np.einsum("ngchw,qfc->nqfhw", pixels, weights)
