"""ReLU passes the gradient on as if every unit were on."""

import numpy as np


def slope_of_relu(z):
    return np.ones_like(z)
