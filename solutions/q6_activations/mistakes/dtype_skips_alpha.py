"""The slopes of PReLU do not count for the dtype of the results."""

import numpy as np


def result_dtype(x, dy, alpha, kind):
    return np.result_type(x, dy, np.float32)
