"""The groups are combs: channel c belongs to group c % groups."""

import numpy as np


def in_rows(values, groups):
    members = values.shape[1] // groups
    combs = values.reshape(len(values), members, groups, group_size(values.shape, groups) // members)
    return combs.swapaxes(1, 2).reshape(len(values), groups, group_size(values.shape, groups))


def in_maps(rows, shape):
    groups = rows.shape[1]
    members = shape[1] // groups
    whole = np.broadcast_to(rows, (*rows.shape[:2], group_size(shape, groups)))
    combs = whole.reshape(shape[0], groups, members, group_size(shape, groups) // members)
    return combs.swapaxes(1, 2).reshape(shape)
