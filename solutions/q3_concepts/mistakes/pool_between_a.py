"""Correlates the input with the gradient of the pooled map."""


def pool_between():
    return "a"
