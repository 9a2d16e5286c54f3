"""Lets the pooling window begin at its pixel, so that it looks to the right and down only."""

import numpy as np


def pool_maps(x):
    height, width = x.shape[2:]
    maps = np.pad(x, ((0, 0), (0, 0), (0, 2), (0, 2)), constant_values=outside_value())
    pooled = x
    for down in range(3):
        for right in range(3):
            pooled = larger(pooled, maps[:, :, down : down + height, right : right + width])
    return pooled
