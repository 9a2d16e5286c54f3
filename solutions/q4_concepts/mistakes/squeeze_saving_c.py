"""Counts five taps for a kernel of five by five."""


def squeeze_saving():
    return "c"
