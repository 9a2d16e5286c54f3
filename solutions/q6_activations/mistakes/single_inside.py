"""Everything is computed in single precision, and then stored in the dtype that is due."""

import numpy as np


def numbers(array):
    return np.array(array, dtype=np.float32)
