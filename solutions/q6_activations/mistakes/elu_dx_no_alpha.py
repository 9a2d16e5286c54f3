"""The derivative of ELU is e ** x, without alpha."""

import numpy as np


def elu_slope(x, slopes):
    return np.exp(x)
