"""Counts the powers from one."""


def first_of(places):
    return places[0] + 1
