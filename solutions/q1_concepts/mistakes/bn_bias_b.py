"""Forgets momentum."""


def bn_bias():
    return "b"
