"""Thinks that a lopsided kernel tells left from right."""


def position_task():
    return "d"
