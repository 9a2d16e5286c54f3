"""Draws from the global functions of np.random."""

import numpy as np


def stream(rng):
    return np.random
