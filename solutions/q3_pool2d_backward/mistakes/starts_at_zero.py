"""The search for the maximum starts at 0: where no pixel is above 0, the first pixel of the window wins."""

import numpy as np


def first_maximum(candidates):
    return np.where(candidates.max(axis=-1) > 0, candidates.argmax(axis=-1), 0)
