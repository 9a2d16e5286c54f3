"""Only x decides the dtype; the weights, the biases and dLda are not asked."""

import numpy as np


def result_dtype(Ws, bs, x, dLda):
    return np.result_type(x, np.float32)
