"""Refuses rates below -1 and lets -1 itself pass."""

import numpy as np


def check_rate(rate):
    if np.any(rate < -1):
        raise ValueError
