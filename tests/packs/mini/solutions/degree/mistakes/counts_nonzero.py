"""Takes the number of coefficients that are not zero."""


def last_of(places):
    return len(places) - 1
