"""Multiplies the jump by the dilation as well."""


def spread(jump, k, s, d):
    return jump * s * d
