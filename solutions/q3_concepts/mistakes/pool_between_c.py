"""Hands the whole gradient to each of the four pixels."""


def pool_between():
    return "c"
