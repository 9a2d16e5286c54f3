"""Excludes the present sample: everything is read one step of time earlier."""

import numpy as np


def pad_past(signals, zeros):
    return np.pad(signals, [(0, 0), (0, 0), (zeros + 1, 0)])[:, :, :-1]
