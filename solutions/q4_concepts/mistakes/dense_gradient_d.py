"""Counts one way for each number of layers."""


def dense_gradient():
    return "d"
