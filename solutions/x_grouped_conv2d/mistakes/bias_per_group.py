"""Adds the whole bias to the whole output in every turn of the loop over the groups."""


def filter_bias(b, kernel, groups):
    return None if b is None else b * groups
