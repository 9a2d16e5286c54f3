"""Counts multiplication and addition apart."""


def conv_count():
    return "a"
