"""Lets negative labels pass, which count from the end in NumPy."""

import numpy as np


def check_labels(y, classes, training):
    if y.min() < -classes or y.max() >= classes:
        raise ValueError


def right_classes(y, classes):
    return y[:, np.newaxis] % classes == np.arange(classes)
