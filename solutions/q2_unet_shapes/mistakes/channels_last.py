"""Writes the channels behind height and width."""


def write_shape(shape):
    c, h, w = shape
    return h, w, c
