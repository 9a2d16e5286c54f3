"""Checks only that the groups divide the output channels."""


def check_groups(o, c, groups):
    check_count(groups)
    check_division(o, groups)
