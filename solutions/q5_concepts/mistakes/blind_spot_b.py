"""Thinks that the far corner cannot be reached."""


def blind_spot():
    return "b"
