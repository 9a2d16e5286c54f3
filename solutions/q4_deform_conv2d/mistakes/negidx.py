"""Reads negative indices as NumPy does, from the other end."""

import numpy as np


def in_map(index, size):
    return (index >= -size) & (index < size)


def nearest_index(index, size):
    return np.clip(np.where(index < 0, index + size, index), 0, size - 1)
