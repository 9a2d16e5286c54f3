"""Fills the extra rows and columns with the last row and column."""

import numpy as np


def cut(sheet, padding, size, output_padding):
    rows = np.minimum(np.arange(size[0]), max(size[0] - output_padding - 1, 0))
    columns = np.minimum(np.arange(size[1]), max(size[1] - output_padding - 1, 0))
    return sheet[:, :, padding + rows][:, :, :, padding + columns]
