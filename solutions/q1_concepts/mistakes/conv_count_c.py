"""Gives every output position weights of its own."""


def conv_count():
    return "c"
