"""The mean is forgotten."""


def centre(bias, mean):
    return bias
