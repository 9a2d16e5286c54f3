"""Mean and variances leave NaN out."""

import numpy as np


def channel_mean(x):
    return np.nanmean(by_channel(x), axis=1)


def output_variance(x):
    return np.nanvar(by_channel(x), axis=1)


def kept_variance(x):
    return np.nanvar(by_channel(x), axis=1, ddof=1)
