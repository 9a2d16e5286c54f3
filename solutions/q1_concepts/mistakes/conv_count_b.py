"""Counts the positions of the input."""


def conv_count():
    return "b"
