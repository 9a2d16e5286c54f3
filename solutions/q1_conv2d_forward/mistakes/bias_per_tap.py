"""Adds the bias once for each tap of the kernel."""


def filter_bias(b, kernel):
    return None if b is None else b * (kernel.shape[2] * kernel.shape[3])
