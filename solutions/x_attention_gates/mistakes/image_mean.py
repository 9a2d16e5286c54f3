"""The mean is taken over all channels of the image."""

import numpy as np


def squeeze(x):
    return np.broadcast_to(x.mean(axis=(1, 2, 3))[:, np.newaxis], x.shape[:2])
