"""For dx the kernel is turned by 90 degrees only: np.rot90 without a second argument."""

import numpy as np


def turn_kernel(k):
    return np.rot90(k)
