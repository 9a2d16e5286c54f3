"""Divides the naive module's count by the module's."""


def saved_part(total, naive):
    return 1 - naive / total
