"""Rounds the size of the offsets up."""


def offset_sides(x_shape, w_shape, stride, padding, dilation):
    sides = zip(x_shape[2:], w_shape[2:])
    return tuple(-(-(s + 2 * padding - dilation * (k - 1) - 1) // stride) + 1 for s, k in sides)
