"""Looks at height and width, not at c0."""


def check_sizes(h, w, c0):
    if min(h, w) < 1:
        raise ValueError
