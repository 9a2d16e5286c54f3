"""w alone decides the dtype of the results."""

import numpy as np


def result_dtype(w, b, gamma, beta, mean, var):
    return np.result_type(w, np.float32)
