"""Leaves out the first layer's own ReLU."""


def layer_step():
    return "b"
