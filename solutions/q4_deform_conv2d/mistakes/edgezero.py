"""Reads zero at every place that is not between the first and the last pixel centre."""

import numpy as np

sample_everywhere = sample


def sample(maps, rows, columns):
    h, w = maps.shape[2:]
    between = (rows >= 0) & (rows <= h - 1) & (columns >= 0) & (columns <= w - 1)
    return np.where(between[:, np.newaxis], sample_everywhere(maps, rows, columns), 0.0)
