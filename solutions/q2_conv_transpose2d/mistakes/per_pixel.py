"""Goes through the pixels one by one and puts down a whole stamp each time."""

import numpy as np


def stamp_all(maps, kernel, stride, output_padding):
    (h, w), (kh, kw) = maps.shape[2:], kernel.shape[2:]
    rows, columns = sheet_side(h, kh, stride) + output_padding, sheet_side(w, kw, stride) + output_padding
    sheet = blank_sheet((maps.shape[0], kernel.shape[1], rows, columns), maps.dtype)
    for i in range(h):
        for j in range(w):
            a, e = i * step_between(stride), j * step_between(stride)
            put_down(sheet[:, :, a : a + kh, e : e + kw], np.einsum("nc,couv->nouv", maps[:, :, i, j], kernel))
    return sheet
