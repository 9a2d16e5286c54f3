"""Leaves the offsets out."""

import numpy as np


def step(moves, stride, padding, dilation):
    return np.zeros(moves.shape)
