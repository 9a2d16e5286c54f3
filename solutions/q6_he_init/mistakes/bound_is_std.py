"""Takes the standard deviation for the end of the uniform interval."""


def uniform_bound(std):
    return std
