"""Gives every input channel offsets of its own."""


def numbers_per_place(w_shape):
    return 2 * w_shape[1] * w_shape[2] * w_shape[3]
