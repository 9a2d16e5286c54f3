"""Zero belongs to the positive side."""


def positive(x):
    return x >= 0
