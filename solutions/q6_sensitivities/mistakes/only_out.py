"""The derivative of f is used in the last layer only; between the layers nothing but weights remain."""


def through_slope(pulled, slopes):
    return pulled.copy()
