"""Carries what holds in training over to evaluation."""


def drop_bias():
    return "a"
