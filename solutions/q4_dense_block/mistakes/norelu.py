"""Leaves ReLU out."""


def rectify(maps):
    return maps
