"""Takes the variance for the standard deviation."""


def he_spread():
    return "c"
