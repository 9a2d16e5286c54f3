"""Takes the variance for the standard deviation."""


def deviation(variance):
    return variance
