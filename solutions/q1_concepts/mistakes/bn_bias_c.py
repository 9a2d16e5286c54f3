"""Thinks that the bias goes through to the output."""


def bn_bias():
    return "c"
