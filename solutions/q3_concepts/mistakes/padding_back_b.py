"""Leaves the padding of the forward pass out of account."""


def padding_back():
    return "b"
