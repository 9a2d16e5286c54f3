"""dk is computed from the sum of the channels, so that all channels of the kernel get the same gradient."""

import numpy as np


def kernel_gradient(x, dp, size):
    together = np.zeros_like(x) + x.sum(axis=0)
    return correlate(together, spread(dp, size))
