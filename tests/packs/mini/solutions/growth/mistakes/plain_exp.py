"""Subtracts one from a number close to one."""

import numpy as np


def gain_of(log_growth):
    return np.exp(log_growth) - 1
