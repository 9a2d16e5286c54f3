"""Counts the classes from 1, as if the labels did."""

import numpy as np


def right_classes(y, classes):
    return (y[:, np.newaxis] - 1) % classes == np.arange(classes)
