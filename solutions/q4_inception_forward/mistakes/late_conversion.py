"""Computes each branch in the precision of its own arrays and converts what is joined."""

import numpy as np


def to_dtype(array, dtype):
    return np.asarray(array, dtype=np.result_type(array, np.float32))
