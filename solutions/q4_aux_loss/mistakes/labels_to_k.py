"""Takes the label K, one too many, for the last class."""

import numpy as np


def check_labels(y, classes, training):
    if y.min() < 0 or y.max() > classes:
        raise ValueError


def right_classes(y, classes):
    return np.minimum(y, classes - 1)[:, np.newaxis] == np.arange(classes)
