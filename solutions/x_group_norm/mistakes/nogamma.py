"""The scale is left out of dx."""


def through_scale(dy, gamma):
    return dy
