"""Returns a NumPy array where a list is asked for."""

import numpy as np


def dense_channels(c0, k, layers):
    check_counts(c0, k, layers)
    return np.array(channel_counts(c0, k, layers))
