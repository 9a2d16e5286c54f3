"""Thinks that interpolation learns a kernel for each channel."""


def upsampling_weights():
    return "c"
