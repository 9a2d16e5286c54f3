"""Joins the 5x5 branch before the 3x3 branch."""

import numpy as np


def join(plain, three, five, pooled):
    return np.concatenate([plain, five, three, pooled], axis=1)
