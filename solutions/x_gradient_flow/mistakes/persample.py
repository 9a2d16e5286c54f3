"""The norm is taken for every input by itself, and then the mean of these norms."""

import numpy as np


def norm(gradient):
    share = 1 / len(gradient)  # an empty batch raises, whatever a student's mean gives there
    return np.sum(np.sqrt(np.sum(gradient**2, axis=1))) * share
