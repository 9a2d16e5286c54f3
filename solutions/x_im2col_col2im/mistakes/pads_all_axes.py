"""The padding is put around images and channels as well, as np.pad(x, p) does."""

import numpy as np


def pad_maps(maps, padding):
    return np.pad(maps, padding)
