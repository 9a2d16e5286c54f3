"""Lets the skip connections lead past the ReLU behind the sum."""


def skip_gradient():
    return "d"
