"""Counts one convolution in each stage."""


def valid_crop():
    return "b"
