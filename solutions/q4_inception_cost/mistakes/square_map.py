"""Takes the map for a square with the side h."""


def count_positions(module):
    return module.h * module.h
