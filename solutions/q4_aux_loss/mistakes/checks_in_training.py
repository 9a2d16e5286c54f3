"""Looks at the arguments in training only."""

import numpy as np


def check_labels(y, classes, training):
    if training and (y.min() < 0 or y.max() >= classes):
        raise ValueError


def pick_right(log_p, right):
    return (log_p * right).sum(axis=1)


def right_classes(y, classes):
    return y[:, np.newaxis] % classes == np.arange(classes)
