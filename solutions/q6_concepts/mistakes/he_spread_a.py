"""Takes the root twice."""


def he_spread():
    return "a"
