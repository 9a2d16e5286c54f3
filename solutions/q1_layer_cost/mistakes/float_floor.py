"""Takes the floor of a floating-point quotient, which holds no more than 53 bits."""

import numpy as np


def floor_quotient(number, stride):
    return int(np.floor(number / stride))
