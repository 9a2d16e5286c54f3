"""Reads the layer off from what it does: to no light at all, and to one pixel after the other."""

import numpy as np


def fold_bn(w, b, gamma, beta, mean, var, eps=1e-5):
    if any(v < 0 for v in var):
        raise ValueError("a variance is negative")
    O = len(w)
    dtype = np.result_type(w, gamma, beta, mean, var, np.float32, *([] if b is None else [b]))
    w, gamma, beta, mean, var = (a.astype(dtype) for a in (w, gamma, beta, mean, var))
    bias = np.zeros(O, dtype) if b is None else b.astype(dtype)

    def two_layers(window):
        z = np.tensordot(w, window, axes=3) + bias
        return gamma * (z - mean) / np.sqrt(var + eps) + beta

    dark = two_layers(np.zeros(w.shape[1:], dtype))
    w_folded = np.empty(w.shape, dtype)
    for place in np.ndindex(w.shape[1:]):
        light = np.zeros(w.shape[1:], dtype)
        light[place] = 1
        w_folded[(slice(None), *place)] = two_layers(light) - dark
    return w_folded, dark
