"""Pads even kernels unevenly instead of refusing them."""

import numpy as np


def check_sides(weights):
    pass


def pad_maps(maps, kh, kw):
    return np.pad(maps, ((0, 0), (0, 0), ((kh - 1) // 2, kh // 2), ((kw - 1) // 2, kw // 2)))
