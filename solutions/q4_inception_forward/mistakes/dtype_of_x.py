"""Only x decides the dtype of the result."""

import numpy as np


def result_dtype(*arrays):
    return np.result_type(arrays[0], np.float32)
