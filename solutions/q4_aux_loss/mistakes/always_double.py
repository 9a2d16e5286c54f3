"""The gradients are float64 whatever came in."""

import numpy as np


def result_dtype(logits, aux1, aux2):
    return np.dtype(np.float64)
