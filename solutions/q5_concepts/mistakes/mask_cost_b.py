"""Counts the entries of type B and takes the others for free ones."""


def mask_cost():
    return "b"
