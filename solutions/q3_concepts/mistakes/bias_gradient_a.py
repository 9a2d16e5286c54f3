"""Takes the mean of the upstream gradient."""


def bias_gradient():
    return "a"
