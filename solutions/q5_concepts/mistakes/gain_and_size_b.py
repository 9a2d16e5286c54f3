"""Counts the gaps as weights that are learned."""


def gain_and_size():
    return "b"
