"""Does not check the groups."""


def check_groups(o, c, groups):
    pass
