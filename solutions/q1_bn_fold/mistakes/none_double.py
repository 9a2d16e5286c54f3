"""Without a bias a row of float64 zeros takes its place and decides the dtype."""

import numpy as np


def result_dtype(w, b, gamma, beta, mean, var):
    b = np.zeros(len(mean)) if b is None else b
    return np.result_type(w, b, gamma, beta, mean, var, np.float32)
