"""The gradient of every slope is summed over all channels."""

import numpy as np


def sum_of_channels(parts, alpha):
    return np.full(alpha.shape, parts.sum())
