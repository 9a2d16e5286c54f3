"""Takes negative numbers of filters."""


def check_counts(module):
    pass
