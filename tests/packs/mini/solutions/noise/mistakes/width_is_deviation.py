"""Takes the standard deviation for the half width of the interval."""

import numpy as np


def half_width(variance):
    return np.sqrt(variance)
