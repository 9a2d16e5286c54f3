"""The mean is added, not subtracted."""


def centre(bias, mean):
    return bias + mean
