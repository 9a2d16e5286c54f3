"""Takes every channel for a group of its own."""

import numpy as np


def group_of(channels, groups):
    return np.arange(channels)
