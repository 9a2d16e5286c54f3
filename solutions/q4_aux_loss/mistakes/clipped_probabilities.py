"""Keeps the probabilities away from 0 with a lower limit before the logarithm is taken."""

import numpy as np


def log_probabilities(a):
    return natural_log(np.clip(probabilities(a), 1e-7, 1))
