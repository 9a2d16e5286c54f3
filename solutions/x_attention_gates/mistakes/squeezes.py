"""All axes of length one are taken from alpha."""

import numpy as np


def gate_results(y, alpha):
    return y, np.squeeze(alpha)
