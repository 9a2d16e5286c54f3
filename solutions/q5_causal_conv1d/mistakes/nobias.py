"""Leaves the bias out."""


def add_bias(y, bias):
    return y
