"""Accepts a shape with a single entry or none, as for a bias."""


def check_axes(shape):
    pass


def channels_of(shape):
    sizes = [*shape, 1, 1]
    return sizes[0], sizes[1]
