"""Subtracts the padding on both sides from the receptive field."""


def widen(rf, jump, steps, s, p):
    return rf + (steps - 2 * p) * jump
