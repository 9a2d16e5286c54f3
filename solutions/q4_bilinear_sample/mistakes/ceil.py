"""Takes the distance to the ceiling as the share of the pixel before."""

import numpy as np


def shares(place, first):
    return np.ceil(place) - place, place - first
