"""Accepts groups that do not divide the channels; the last one is then larger or smaller."""


def check_division(channels, groups):
    if channels < groups:
        raise ValueError("more groups than channels")
