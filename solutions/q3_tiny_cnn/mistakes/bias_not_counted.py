"""The bias does not count for the dtype of the gradients."""

import numpy as np


def backward_dtype(x, k, wf, bf, dz):
    return np.result_type(x, k, wf, dz, np.float32)
