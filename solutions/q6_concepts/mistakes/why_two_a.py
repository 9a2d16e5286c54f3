"""Forgets what ReLU does."""


def why_two():
    return "a"
