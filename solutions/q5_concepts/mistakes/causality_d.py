"""Puts the zeros at the wrong end."""


def causality():
    return "d"
