"""The gradient of the pooled map is laid out side by side four times, not spread over the windows."""

import numpy as np


def spread(dp, size):
    return np.tile(dp / 4, (2, 2))
