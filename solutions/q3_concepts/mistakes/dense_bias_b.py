"""Differentiates the product of f and W + b."""


def dense_bias():
    return "b"
