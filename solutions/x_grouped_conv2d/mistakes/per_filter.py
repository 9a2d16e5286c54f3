"""Convolves with one filter after the other."""

import numpy as np

convolve_all = grouped_conv2d


def grouped_conv2d(x, w, b, groups, stride=1, padding=0):
    check_groups(groups, x.shape[1], w.shape[0])
    dtype = result_dtype(x, w, b)
    in_group, filters = x.shape[1] // groups, w.shape[0] // groups
    maps = []
    for o in range(w.shape[0]):
        first = o // filters * in_group
        bias = None if b is None else b[o : o + 1]
        maps.append(convolve_all(x[:, first : first + in_group], w[o : o + 1], bias, 1, stride, padding))
    return np.concatenate(maps, axis=1).astype(dtype)
