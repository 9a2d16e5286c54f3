"""Rounds the place to the nearest pixel."""


def offset_gradient():
    return "a"
