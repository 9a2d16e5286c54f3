"""Lets every group read the channels of the first one."""

import numpy as np


def split_channels(maps, groups):
    c = maps.shape[1]
    return np.repeat(maps[:, np.newaxis, : c // groups], groups, axis=1)
