"""Computes the width of the output with the height of the kernel."""

import numpy as np


def output_size(map_size, kernel_size, stride, padding, output_padding):
    (h, w), (kh, _) = map_size, kernel_size
    return output_side(h, kh, stride, padding, output_padding), output_side(w, kh, stride, padding, output_padding)


def cut(sheet, padding, size, output_padding):
    wide = np.pad(sheet, ((0, 0), (0, 0), (0, 0), (0, padding + size[1])))
    return wide[:, :, padding : padding + size[0], padding : padding + size[1]]
