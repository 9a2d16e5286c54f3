"""Lets the dilation count for the size of the output only."""

import numpy as np


def grid(places, tap, stride, padding, dilation):
    return np.arange(places) * stride - padding + tap
