"""Only x decides the dtype; the other four arrays are not asked."""

import numpy as np


def result_dtype(x, gamma, beta, running_mean, running_var):
    return np.result_type(x, np.float32)
