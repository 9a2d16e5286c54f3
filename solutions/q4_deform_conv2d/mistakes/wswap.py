"""Exchanges the shares of the two neighbours."""


def shares(place, first):
    past = place - first
    return past, 1 - past
