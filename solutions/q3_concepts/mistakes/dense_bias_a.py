"""Exchanges the gradients of the weights and of the input."""


def dense_bias():
    return "a"
