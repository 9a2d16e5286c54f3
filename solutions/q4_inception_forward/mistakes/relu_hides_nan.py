"""Writes ReLU as a choice by t > 0, which turns NaN into 0."""

import numpy as np


def rectify(maps):
    return np.where(maps > 0, maps, np.zeros((), maps.dtype))
