"""Adds up the channels of the map and of the filter separately, then multiplies the two sums."""

import numpy as np


def sum_channels(pixels, weights):
    return np.multiply.outer(pixels.sum(axis=1), weights.sum(axis=1))
