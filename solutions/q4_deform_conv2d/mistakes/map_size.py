"""Gives an offset to every pixel of the input."""


def offset_sides(x_shape, w_shape, stride, padding, dilation):
    return tuple(x_shape[2:])
