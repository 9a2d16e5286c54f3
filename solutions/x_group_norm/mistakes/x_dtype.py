"""Only x decides the dtype; the other three arrays are not asked."""

import numpy as np


def result_dtype(x, gamma, beta, dy):
    return np.result_type(x, np.float32)
