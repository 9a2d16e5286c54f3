"""The positive entries take part in the gradient of the slope."""


def shares(x, dy):
    return dy * x
