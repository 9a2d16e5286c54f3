"""Lets the gradient pass through all layers in the dense block."""


def dense_gradient():
    return "b"
