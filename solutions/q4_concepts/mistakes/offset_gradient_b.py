"""Exchanges the shares of the two neighbours."""


def offset_gradient():
    return "b"
