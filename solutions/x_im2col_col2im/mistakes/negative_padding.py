"""A negative padding cuts pixels off the border."""

import numpy as np


def check_padding(padding):
    return padding


def pad_maps(maps, padding):
    if padding < 0:
        return maps[:, :, -padding:padding, -padding:padding]
    return np.pad(maps, [(0, 0), (0, 0), (padding, padding), (padding, padding)])
