"""Takes the pooling branch for free and forgets its projection."""


def pooled_branch(module):
    return 0
