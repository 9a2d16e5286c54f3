"""Mean and variance leave NaN out."""

import numpy as np


def channel_mean(x):
    return np.nanmean(by_channel(x), axis=1)


def squared_deviations(x):
    deviations = by_channel(x) - channel_mean(x)[:, np.newaxis]
    return np.nansum(deviations**2, axis=1)
