"""The entries are read in the order in which they lie in memory."""

import numpy as np


def numbers(array):
    array = np.asarray(array)
    return array.ravel(order="K").reshape(array.shape).astype(np.float64)
