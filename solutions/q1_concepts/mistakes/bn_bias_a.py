"""Thinks that the remembered mean does not notice the bias."""


def bn_bias():
    return "a"
