"""Counts the padding in the size of the output, but lets the windows begin at the first pixel."""

import numpy as np


def lines_under(offset, count, stride, padding):
    return np.arange(count) * stride + offset


def offer(values, on_map):
    return np.where(on_map, values, -np.inf), np.ones_like(on_map)
