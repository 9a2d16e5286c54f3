"""Leaves the bias out."""


def add_bias(sums, b):
    return sums
