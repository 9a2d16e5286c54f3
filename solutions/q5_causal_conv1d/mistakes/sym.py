"""Pads half on each side, so that the kernel is centred on the present."""

import numpy as np


def pad_past(signals, zeros):
    left = zeros // 2
    return np.pad(signals, [(0, 0), (0, 0), (left, zeros - left)])
