"""Shares the extra rows and columns out over both ends."""

import numpy as np


def cut(sheet, padding, size, output_padding):
    front = output_padding // 2
    wide = np.pad(sheet, ((0, 0), (0, 0), (front, 0), (front, 0)))
    return wide[:, :, padding : padding + size[0], padding : padding + size[1]]
