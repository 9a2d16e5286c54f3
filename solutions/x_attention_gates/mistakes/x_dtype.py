"""Only x decides the dtype; the other arrays are not asked."""

import numpy as np


def result_dtype(*arrays):
    return np.result_type(arrays[0], np.float32)
