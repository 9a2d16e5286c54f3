"""Half angles: expm1(t) = 2 exp(t/2) sinh(t/2)."""

import numpy as np


def growth(rate, periods, start=1.0):
    if periods < 0 or (rate <= -1).any():
        raise ValueError
    half = np.log1p(rate.astype(np.result_type(rate, np.float32))) * periods / 2
    return 2 * start * np.exp(half) * np.sinh(half)
