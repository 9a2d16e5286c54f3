"""Lets the bias run along the last axis, time."""


def add_bias(y, bias):
    return y + bias
