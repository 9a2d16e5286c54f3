"""Puts every value into the top left corner of its window."""


def unpooling():
    return "c"
