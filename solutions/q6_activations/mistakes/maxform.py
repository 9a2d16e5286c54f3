"""The function is written as the larger of x and alpha x, which holds for slopes up to 1 only."""

import numpy as np


def function(x, slopes, kind):
    if kind == "elu":
        return choose(positive(x), x, negative_side(x, slopes, kind))
    return np.maximum(x, slopes * x)
