"""x alone decides the dtype of the results."""

import numpy as np


def result_dtype(dy, x, gamma):
    return np.result_type(x, np.float32)
