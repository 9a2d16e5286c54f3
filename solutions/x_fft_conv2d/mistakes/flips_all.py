"""Reverses every axis of w, that of the filters and that of the channels too."""

import numpy as np


def turn(kernel):
    return np.flip(kernel)
