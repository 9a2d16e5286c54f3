"""Computes in floats and returns the receptive field and the jump as such."""


def report(view):
    rf, jump, start = view
    return float(rf), float(jump), start
