"""Adds all zeros below and to the right."""

import numpy as np


def pad_maps(maps, kh, kw):
    return np.pad(maps, ((0, 0), (0, 0), (0, kh - 1), (0, kw - 1)))
