"""Thinks that a sum over the map still knows the position."""


def position_task():
    return "a"
