"""Overwrites the sum over the channels in each turn of the loop: the last channel remains."""

import numpy as np


def sum_channels(maps, kernel):
    return np.einsum("nhw,ohw->nohw", maps[:, -1], kernel[:, -1])
