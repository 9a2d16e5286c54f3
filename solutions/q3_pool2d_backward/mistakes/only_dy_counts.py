"""The dtype of the result comes from the upstream gradient alone."""

import numpy as np


def result_dtype(dy, x):
    return np.result_type(dy, np.float32)
