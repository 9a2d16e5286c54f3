"""Turns the upstream gradient."""


def strided_kernel():
    return "b"
