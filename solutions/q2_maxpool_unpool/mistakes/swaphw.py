"""Exchanges rows and columns of both results."""


def turn(result):
    return result.transpose(0, 1, 3, 2)
