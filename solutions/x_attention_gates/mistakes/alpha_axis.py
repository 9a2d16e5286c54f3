"""alpha is returned with an axis for the channel."""

import numpy as np


def gate_results(y, alpha):
    return y, alpha[:, np.newaxis]
