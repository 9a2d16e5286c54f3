"""Adds up the images, but not the positions."""


def bias_gradient():
    return "b"
