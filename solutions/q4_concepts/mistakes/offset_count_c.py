"""Gives each input channel offsets of its own."""


def offset_count():
    return "c"
