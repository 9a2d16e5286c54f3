"""Multiplies by the weight before the first unit too."""


def chain_product():
    return "d"
