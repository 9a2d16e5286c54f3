"""Gives each channel a kernel of its own and does not mix channels."""


def upsampling_weights():
    return "a"
