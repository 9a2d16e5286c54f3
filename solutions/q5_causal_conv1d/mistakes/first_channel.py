"""Reads the first channel only."""

import numpy as np


def sum_channels(samples, weights):
    return np.einsum("nct,oc->not", samples[:, :1], weights[:, :1])
