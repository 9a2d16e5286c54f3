"""Puts the zeros after the end: each output reads the present and what comes after it."""

import numpy as np


def pad_past(signals, zeros):
    return np.pad(signals, [(0, 0), (0, 0), (0, zeros)])
