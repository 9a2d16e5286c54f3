"""Counts a layer's own stride before its kernel."""


def widen(rf, jump, steps, s, p):
    return rf + steps * jump * s
