"""A ReLU unit at exactly 0 counts as half on."""

import numpy as np


def slope_of_relu(z):
    return np.heaviside(z, 0.5)
