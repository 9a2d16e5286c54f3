"""Takes the auxiliary losses for numbers that are only reported."""


def helper_heads():
    return "c"
