"""Refuses negative counts only: no channels and no growth pass."""


def check_counts(c0, k, layers):
    if min(c0, k, layers) < 0:
        raise ValueError("negative count")
