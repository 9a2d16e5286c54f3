"""The winner is sought by subtracting the maximum and comparing with 0, which fails for infinity."""

import numpy as np


def first_maximum(candidates):
    with np.errstate(invalid="ignore"):
        below = candidates - candidates.max(axis=-1, keepdims=True)
    return (below == 0).argmax(axis=-1)
