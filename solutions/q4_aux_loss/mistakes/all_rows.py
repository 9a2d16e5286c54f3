"""Subtracts 1 in the columns of all labels in every row, as `p[:, y] -= 1` does."""


def difference(p, right):
    return p - right.any(axis=0)
