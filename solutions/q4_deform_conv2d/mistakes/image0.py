"""Uses the offsets of the first image for all images."""

import numpy as np


def step(moves, stride, padding, dilation):
    return np.broadcast_to(moves[:1], moves.shape)
