"""Plain loops with the functions of the math module, rounded at the end."""

import math

import numpy as np


def growth(rate, periods, start=1.0):
    if periods < 0:
        raise ValueError("periods")
    gains = np.empty(rate.shape, dtype=np.result_type(rate, np.float32))
    for index, value in np.ndenumerate(rate):
        if not value > -1:
            raise ValueError("rate")
        gains[index] = start * math.expm1(periods * math.log1p(value))
    return gains
