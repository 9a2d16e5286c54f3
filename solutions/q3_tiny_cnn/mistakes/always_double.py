"""The results are float64 whatever came in."""

import numpy as np


def forward_dtype(x, k, wf, bf):
    return np.dtype(np.float64)


def backward_dtype(x, k, wf, bf, dz):
    return np.dtype(np.float64)
