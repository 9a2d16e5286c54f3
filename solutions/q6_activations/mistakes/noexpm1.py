"""e ** x - 1 is computed by subtraction."""

import numpy as np


def grown(x):
    return np.exp(x) - 1
