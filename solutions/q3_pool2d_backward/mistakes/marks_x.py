"""The winners are crossed out in the caller's own x while they are sought."""

import numpy as np


def candidates_of(x, k, positions, stride):
    found = np.stack([pixels_at(x, place, k, positions, stride) for place in range(k * k)], axis=-1)
    best = found.max(axis=-1)
    for place in range(k * k):
        pixels = pixels_at(x, place, k, positions, stride)
        pixels[pixels == best] = 0
    return found
