"""Keeps the dtype of x."""


def pooled_dtype(x):
    return x.dtype
