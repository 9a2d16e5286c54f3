"""The statistics are those of batch normalisation: each channel's, over all images."""

import numpy as np


def average(values, groups):
    count = values.size // values.shape[1]
    axes = (0, *range(2, values.ndim))
    return np.broadcast_to(np.sum(values, axis=axes, keepdims=True) / max(1, count), values.shape)
