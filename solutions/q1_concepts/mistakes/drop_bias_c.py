"""Forgets that the normalisation scales."""


def drop_bias():
    return "c"
