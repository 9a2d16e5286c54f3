"""Gives an offset to every pixel of the input."""


def offset_count():
    return "b"
