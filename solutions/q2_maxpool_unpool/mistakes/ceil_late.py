"""Drops the last window only if it begins at least one pixel behind the end of the map."""

import numpy as np

inner = find_maxima


def drop_last(side, pixels, stride, padding):
    return side - 1 if (side - 1) * stride - padding > pixels else side


def find_maxima(maps, k, stride, padding, size):
    best, place = inner(maps, k, stride, padding, size)
    rows, columns = (lines_under(0, count, stride, padding) for count in size)
    empty = (rows >= maps.shape[2])[:, None] | (columns >= maps.shape[3])
    return np.where(empty, -np.inf, best), np.where(empty, 0, place)
