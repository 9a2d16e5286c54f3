"""Integers stay integers."""


def result_dtype(array):
    return array.dtype
