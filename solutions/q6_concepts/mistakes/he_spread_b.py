"""Forgets the taps of the kernel."""


def he_spread():
    return "b"
