"""Keeps the dtype of y."""


def unpooled_dtype(y):
    return y.dtype
