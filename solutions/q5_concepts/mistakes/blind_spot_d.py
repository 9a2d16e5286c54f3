"""Thinks that the corner at the beginning cannot be reached."""


def blind_spot():
    return "d"
