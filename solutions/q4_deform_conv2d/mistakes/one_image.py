"""Gives all images the same offsets."""


def join_shape(x_shape, channels, sides):
    return (1, channels, *sides)
