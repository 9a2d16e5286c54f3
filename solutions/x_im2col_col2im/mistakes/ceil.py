"""The number of windows is rounded up; the last ones hang over the edge, into zeros."""

import numpy as np


def output_side(pixels, taps, stride, padding):
    return -(-(pixels + 2 * padding - taps) // stride) + 1


def pad_maps(maps, padding):
    return np.pad(maps, [(0, 0), (0, 0), (padding, padding + 9), (padding, padding + 9)])  # more than any stride here
