"""The maps are reshaped to one row per group, which mixes images and groups."""

import numpy as np


def in_rows(values, groups):
    return values.reshape(1, groups, len(values) * group_size(values.shape, groups))


def in_maps(rows, shape):
    groups = rows.shape[1]
    return np.broadcast_to(rows, (1, groups, shape[0] * group_size(shape, groups))).reshape(shape)
