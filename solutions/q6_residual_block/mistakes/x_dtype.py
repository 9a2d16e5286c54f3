"""Only x decides the dtype."""

import numpy as np


def result_dtype(x, w1, w2, ws, dy):
    return np.result_type(x, np.float32)
