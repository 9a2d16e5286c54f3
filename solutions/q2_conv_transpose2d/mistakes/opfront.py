"""Adds the extra rows and columns at the top and on the left."""

import numpy as np


def cut(sheet, padding, size, output_padding):
    wide = np.pad(sheet, ((0, 0), (0, 0), (output_padding, 0), (output_padding, 0)))
    return wide[:, :, padding : padding + size[0], padding : padding + size[1]]
