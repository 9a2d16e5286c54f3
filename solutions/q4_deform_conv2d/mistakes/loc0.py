"""Uses the offsets of the first output position everywhere."""

import numpy as np


def step(moves, stride, padding, dilation):
    return np.broadcast_to(moves[:, :1, :1], moves.shape)
