"""Counts one number for each tap."""


def numbers_per_place(w_shape):
    return w_shape[2] * w_shape[3]
