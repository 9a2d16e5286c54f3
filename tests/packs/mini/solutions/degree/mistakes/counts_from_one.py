"""Counts the powers from one."""


def lowest(rising):
    return zeros_at_start(rising) + 1
