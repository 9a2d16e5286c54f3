"""Applies the rule of the groups to all taps."""

import numpy as np


def assemble(before, centre, allowed):
    return ((before | centre) & allowed[:, :, np.newaxis, np.newaxis]).astype(np.int64)
