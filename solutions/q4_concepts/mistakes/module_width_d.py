"""Adds the branches up, as wide as the widest one."""


def module_width():
    return "d"
