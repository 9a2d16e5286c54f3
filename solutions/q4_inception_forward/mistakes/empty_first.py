"""Returns early when the batch is empty, before the weights are looked at."""

import numpy as np

general_inception = inception


def inception(x, w1, r3, w3, r5, w5, wp, conv2d):
    if len(x) == 0:
        channels = len(w1) + len(w3) + len(w5) + len(wp)
        return np.zeros((0, channels, *x.shape[2:]), dtype=result_dtype(x, w1, r3, w3, r5, w5, wp))
    return general_inception(x, w1, r3, w3, r5, w5, wp, conv2d=conv2d)
