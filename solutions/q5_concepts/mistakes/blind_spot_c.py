"""Thinks that the same row cannot be reached."""


def blind_spot():
    return "c"
