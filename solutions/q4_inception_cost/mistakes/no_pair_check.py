"""Takes half a branch."""


def check_pairs(module):
    pass
