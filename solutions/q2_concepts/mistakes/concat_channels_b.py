"""Concatenates with the 128 maps before the up-convolution."""


def concat_channels():
    return "b"
