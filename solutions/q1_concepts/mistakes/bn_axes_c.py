"""Gives every image means of its own."""


def bn_axes():
    return "c"
