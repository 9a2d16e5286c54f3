"""Uses the variance behind ReLU in place of the mean square."""


def why_two():
    return "c"
