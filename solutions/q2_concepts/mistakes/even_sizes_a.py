"""Thinks that three halvings without a remainder are enough."""


def even_sizes():
    return "a"
