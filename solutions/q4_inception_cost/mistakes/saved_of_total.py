"""Relates what is saved to the module, not to the naive one."""


def saved_part(total, naive):
    return naive / total - 1
