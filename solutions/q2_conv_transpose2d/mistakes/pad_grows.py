"""Puts a frame of zeros around the sheet instead of cutting one off, and then takes as much as the size demands."""

import numpy as np


def cut(sheet, padding, size, output_padding):
    framed = np.pad(sheet, ((0, 0), (0, 0), (padding, padding), (padding, padding)))
    return framed[:, :, : size[0], : size[1]]
