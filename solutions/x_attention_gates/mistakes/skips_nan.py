"""The means leave NaN out."""

import numpy as np


def squeeze(x):
    known = np.maximum(1, np.sum(~np.isnan(x), axis=(2, 3)))
    return (np.nansum(x, axis=(2, 3)) / known).astype(x.dtype)
