"""Pads on both sides and does not cut off the rest: the output is longer than the signal."""

import numpy as np


def pad_past(signals, zeros):
    return np.pad(signals, [(0, 0), (0, 0), (zeros, zeros)])
