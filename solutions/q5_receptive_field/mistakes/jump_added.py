"""Adds the strides up."""


def spread(jump, k, s, d):
    return jump + s - 1
