"""dx is a full correlation with the unturned kernel."""

import numpy as np


def hand_back(k, dc):
    height, width = dc.shape
    dx = np.zeros((len(k), height + k.shape[1] - 1, width + k.shape[2] - 1), dtype=dc.dtype)
    turned = k[:, ::-1, ::-1]
    for u in range(k.shape[1]):
        for v in range(k.shape[2]):
            dx[:, u : u + height, v : v + width] += turned[:, u, v, np.newaxis, np.newaxis] * dc
    return dx
