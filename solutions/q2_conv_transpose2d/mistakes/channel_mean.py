"""Takes the mean over the input channels."""

import numpy as np


def sum_channels(maps, weights):
    return np.einsum("nchw,co->nohw", maps, weights) / weights.dtype.type(len(weights))
