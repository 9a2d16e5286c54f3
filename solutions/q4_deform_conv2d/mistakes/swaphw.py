"""Exchanges height and width."""


def join_shape(x_shape, channels, sides):
    return (x_shape[0], channels, sides[1], sides[0])
