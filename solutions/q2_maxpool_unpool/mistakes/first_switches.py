"""Uses the switches of the first channel for all channels."""

import numpy as np


def read_switches(idx):
    return np.broadcast_to(idx[:, :1], idx.shape)
