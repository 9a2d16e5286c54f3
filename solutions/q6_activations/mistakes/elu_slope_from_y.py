"""The derivative of ELU is computed as y + alpha, which loses the digits far from zero."""

import numpy as np


def elu_slope(x, slopes):
    return slopes * np.expm1(x) + slopes
