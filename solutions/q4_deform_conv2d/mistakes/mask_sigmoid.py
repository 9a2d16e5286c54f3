"""Takes the sigmoid of the mask."""

import numpy as np


def read_mask(mask, shape, whole=read_mask):
    factors = whole(mask, shape)
    return factors if mask is None else 1 / (1 + np.exp(-factors))
