"""Cuts dx off after the last pixel that was used."""


def unused_pixels():
    return "d"
