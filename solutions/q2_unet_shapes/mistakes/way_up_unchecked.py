"""Looks for maps that run out on the way down only."""


def check_decoder(dec):
    pass
