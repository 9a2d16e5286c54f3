"""Joins the branches in reverse order."""

import numpy as np


def join(plain, three, five, pooled):
    return np.concatenate([pooled, five, three, plain], axis=1)
