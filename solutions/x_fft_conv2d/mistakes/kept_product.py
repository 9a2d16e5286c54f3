"""Adds the spectra up in a mutable default: a second call adds to what the first one left."""

import numpy as np


def sum_channels(maps, kernel, kept={}):
    product = np.einsum("nchw,ochw->nohw", maps, kernel)
    total = kept.setdefault((product.shape, str(product.dtype)), np.zeros_like(product))
    total += product
    return total
