"""Turns no array at all."""


def rotation():
    return "d"
