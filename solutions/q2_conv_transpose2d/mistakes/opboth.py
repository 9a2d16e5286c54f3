"""Adds output_padding rows and columns at both ends."""

import numpy as np


def output_side(pixels, taps, stride, padding, output_padding):
    return sheet_side(pixels, taps, stride) - 2 * padding + 2 * output_padding


def cut(sheet, padding, size, output_padding):
    wide = np.pad(sheet, ((0, 0), (0, 0), (output_padding, 0), (output_padding, 0)))
    return wide[:, :, padding : padding + size[0], padding : padding + size[1]]
