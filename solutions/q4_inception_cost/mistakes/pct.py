"""Gives the saving in per cent."""


def saved_part(total, naive):
    return 100 * (1 - total / naive)
