"""Checks channels and growth rate but not the number of layers."""


def check_counts(c0, k, layers):
    if c0 < 1 or k < 1:
        raise ValueError("no channels")
