"""Adds the padding on both sides to the receptive field."""


def widen(rf, jump, steps, s, p):
    return rf + (steps + 2 * p) * jump
