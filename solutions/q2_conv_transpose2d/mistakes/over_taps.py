"""Lets the last tap win where stamps overlap."""


def put_down(places, values):
    places[...] = values
