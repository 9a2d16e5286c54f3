"""Leaves images with NaN out of the mean of the losses."""

import numpy as np


def average_loss(losses):
    return np.nanmean(losses) if losses.size and not np.isnan(losses).all() else losses.dtype.type(0)
