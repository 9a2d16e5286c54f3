"""Adds the output padding at both ends."""


def output_padding():
    return "d"
