"""dwf is transposed."""

import numpy as np


def weight_gradient(dz, f):
    return np.outer(f, dz)
