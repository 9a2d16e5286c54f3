"""Continues the signal from its other end, as np.roll does."""

import numpy as np


def pad_past(signals, zeros):
    return np.pad(signals, [(0, 0), (0, 0), (zeros, 0)], mode="wrap")
