"""Thinks that every pixel takes part in some output."""


def unused_pixels():
    return "a"
