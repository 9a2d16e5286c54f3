"""Checks the division only; a negative number of groups passes."""


def check_count(groups):
    if groups == 0:
        raise ValueError("there must be a group")
