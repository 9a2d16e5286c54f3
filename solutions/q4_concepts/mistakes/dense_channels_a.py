"""Lets the last layer read only its predecessor's maps."""


def dense_channels():
    return "a"
