"""Thinks that two halvings without a remainder are enough."""


def even_sizes():
    return "c"
