"""Fills each block with an identity matrix."""


def kron_order():
    return "c"
