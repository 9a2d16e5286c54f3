"""All of the padding is put below and to the right."""

import numpy as np


def pad_maps(maps, padding):
    return np.pad(maps, [(0, 0), (0, 0), (0, 2 * padding), (0, 2 * padding)])
