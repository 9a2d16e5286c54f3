"""A relu unit counts as on at z = 0."""

import numpy as np


def slope_of_relu(z):
    return np.where(z >= 0, 1.0, 0.0)
