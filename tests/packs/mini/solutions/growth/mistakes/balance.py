"""Returns the whole amount at the end, not what was gained."""

import numpy as np


def gain_of(log_growth):
    return np.exp(log_growth)
