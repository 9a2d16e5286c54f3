"""Averages over the channels."""

import numpy as np


def sum_channels(pixels, weights):
    return np.einsum("nchw,oc->nhwo", pixels, weights) / weights.shape[1]
