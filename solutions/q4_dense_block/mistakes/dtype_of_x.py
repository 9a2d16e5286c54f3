"""Gives everything the dtype of x, whatever the weights are."""


def result_dtype(x, weights):
    return x.dtype
