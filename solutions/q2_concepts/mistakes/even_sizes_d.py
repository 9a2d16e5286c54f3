"""Thinks that an even side is enough."""


def even_sizes():
    return "d"
