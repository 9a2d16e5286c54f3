"""Lets the convolution make as many maps as it reads."""


def concat_channels():
    return "d"
