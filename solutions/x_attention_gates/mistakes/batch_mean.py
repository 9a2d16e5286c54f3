"""The means are taken over the whole batch, so that all images have the same gates."""

import numpy as np


def squeeze(x):
    count = max(1, len(x)) * x.shape[2] * x.shape[3]
    return np.broadcast_to(np.sum(x, axis=(0, 2, 3)) / count, x.shape[:2])
