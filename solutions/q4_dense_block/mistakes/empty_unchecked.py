"""Answers an empty batch before the weights are checked."""

import numpy as np


def dense_block(x, weights, conv2d):
    dtype = result_dtype(x, weights)
    if x.shape[0] == 0:
        return np.zeros((0, x.shape[1] + sum(w.shape[0] for w in weights), *x.shape[2:]), dtype)
    check_channels(x, weights)
    check_sides(weights)
    features = [bring(x, dtype)]
    for w in weights:
        features = keep(features, new_maps(features, bring(w, dtype), conv2d))
    return block_output(features, dtype)
