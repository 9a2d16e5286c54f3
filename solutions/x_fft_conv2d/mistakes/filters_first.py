"""Puts the axis of the filters before that of the images."""

import numpy as np


def sum_channels(maps, kernel):
    return np.einsum("nchw,ochw->onhw", maps, kernel)
