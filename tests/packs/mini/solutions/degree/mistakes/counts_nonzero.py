"""Takes the number of coefficients that are not zero."""

import numpy as np


def highest(rising):
    return int(np.count_nonzero(rising)) - 1
