"""The derivative of relu is 1 for units that are off too."""

import numpy as np


def slope_of_relu(z):
    return np.ones_like(z)
