"""Hands the whole gradient to the top left pixel."""


def pool_between():
    return "d"
