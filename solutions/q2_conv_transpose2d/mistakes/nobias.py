"""Leaves the bias out."""


def output_bias(b, kernel):
    return None
