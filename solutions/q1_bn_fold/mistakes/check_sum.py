"""A variance is refused only when it is still negative with eps."""

import numpy as np


def check_variance(var, eps):
    if np.any(var + eps < 0):
        raise ValueError("negative")
