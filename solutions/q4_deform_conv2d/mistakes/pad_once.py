"""Counts the padding once."""


def offset_sides(x_shape, w_shape, stride, padding, dilation):
    return tuple((s + padding - dilation * (k - 1) - 1) // stride + 1 for s, k in zip(x_shape[2:], w_shape[2:]))
