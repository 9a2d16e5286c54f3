"""Degree and order of a polynomial from the places of its coefficients that are not zero."""

import numpy as np


def degree(coefficients):
    """Return the highest power. Raises ValueError when no coefficient differs from zero."""
    places = nonzero_places(coefficients)
    check_places(places)
    return last_of(places)


def order(coefficients):
    """Return the lowest power. Raises ValueError when no coefficient differs from zero."""
    places = nonzero_places(coefficients)
    check_places(places)
    return first_of(places)


def nonzero_places(coefficients):
    """Return the powers whose coefficient is not zero, rising."""
    return np.flatnonzero(coefficients).tolist()


def check_places(places):
    """Refuse the polynomial zero."""
    if not places:
        raise ValueError("the polynomial zero has neither degree nor order")


def last_of(places):
    """Return the highest place."""
    return places[-1]


def first_of(places):
    """Return the lowest place."""
    return places[0]
