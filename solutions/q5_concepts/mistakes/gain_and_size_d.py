"""Leaves the dilation out of window and output."""


def gain_and_size():
    return "d"
