"""Thinks that dilation reads the past alone."""


def causality():
    return "a"
