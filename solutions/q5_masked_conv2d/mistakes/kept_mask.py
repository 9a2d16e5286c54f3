"""Adds the mask up in an array that the previous call left behind."""

import numpy as np

KEPT = {}


def assemble(before, centre, allowed):
    mask = KEPT.setdefault((allowed.shape, before.shape), np.zeros((*allowed.shape, *before.shape), np.int64))
    mask += before | (centre & allowed[:, :, np.newaxis, np.newaxis])
    return mask.copy()
