"""Fills the extra rows and columns with zeros."""

import numpy as np


def cut(sheet, padding, size, output_padding):
    h, w = size[0] - output_padding, size[1] - output_padding
    part = np.zeros((*sheet.shape[:2], *size), sheet.dtype)
    part[:, :, : max(h, 0), : max(w, 0)] = sheet[:, :, padding:, padding:][:, :, : max(h, 0), : max(w, 0)]
    return part
