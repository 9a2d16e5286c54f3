"""The gates of the first image are used for all images."""

import numpy as np


def scale_channels(x, gates):
    return x * gates[:1, :, np.newaxis, np.newaxis]
