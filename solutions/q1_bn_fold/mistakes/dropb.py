"""The bias of the convolution is left out."""

import numpy as np


def start_bias(b, mean, dtype):
    return np.zeros_like(mean)
