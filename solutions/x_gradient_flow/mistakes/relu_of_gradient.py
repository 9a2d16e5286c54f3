"""The gradient itself is passed through relu on the way back."""

import numpy as np


def through_slope(gradient, z, act):
    return np.maximum(gradient, 0) if act == "relu" else gradient * slope(z, act)
