"""Gives every layer a skip connection that adds."""


def dense_gradient():
    return "c"
