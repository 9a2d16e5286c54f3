"""Lets the bias run along the last axis, the columns of the output."""


def add_bias(y, bias):
    return y if bias is None else y + bias
