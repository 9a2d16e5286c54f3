"""Fills the filters up with zeros to all channels and convolves densely; NaN times zero is NaN in the other groups too."""

import numpy as np


def split_channels(maps, groups):
    return maps[:, np.newaxis]


def split_filters(kernel, groups):
    o, c, kh, kw = kernel.shape
    full = np.zeros((o, groups, c, kh, kw), kernel.dtype)
    for q in range(groups):
        mine = slice(q * (o // groups), (q + 1) * (o // groups))
        full[mine, q] = kernel[mine]
    return full.reshape(1, o, groups * c, kh, kw)
