"""Refuses an empty row of coefficients and lets the polynomial zero pass."""


def check_nonzero(rising):
    if not rising.size:
        raise ValueError
