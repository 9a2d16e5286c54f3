"""Divides by the variance, not by its root."""


def drop_bias():
    return "d"
