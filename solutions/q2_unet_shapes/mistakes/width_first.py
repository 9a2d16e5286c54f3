"""Writes the width before the height."""


def write_shape(shape):
    c, h, w = shape
    return c, w, h
