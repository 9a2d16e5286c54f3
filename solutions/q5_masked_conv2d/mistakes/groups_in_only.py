"""Checks only that the groups divide the input channels."""


def check_groups(o, c, groups):
    check_count(groups)
    check_division(c, groups)
