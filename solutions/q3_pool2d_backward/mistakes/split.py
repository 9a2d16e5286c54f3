"""Pixels that equal the maximum share the gradient of the window equally."""


def winner_weights(candidates):
    equal = candidates == candidates.max(axis=-1, keepdims=True)
    return equal / equal.sum(axis=-1, keepdims=True)
