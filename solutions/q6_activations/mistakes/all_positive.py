"""Where no entry is negative, x and dy themselves come back."""

import numpy as np

in_new_arrays_always = activation


def activation(x, dy, kind, alpha):
    y, dx, dalpha = in_new_arrays_always(x, dy, kind, alpha)
    if x.size and np.all(x > 0) and y.dtype == x.dtype and dx.dtype == dy.dtype:
        return x, dy, dalpha
    return y, dx, dalpha
