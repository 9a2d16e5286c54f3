"""Multiplies the offsets by the dilation."""


def step(moves, stride, padding, dilation):
    return moves * dilation
