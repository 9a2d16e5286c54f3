"""Rotates the kernel."""

import numpy as np


def read_kernel(w):
    return w[:, :, ::-1, ::-1].astype(np.float64)
