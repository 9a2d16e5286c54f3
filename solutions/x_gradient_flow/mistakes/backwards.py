"""The list begins with the last layer."""


def in_order(found):
    return found
