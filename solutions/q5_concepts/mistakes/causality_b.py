"""Thinks that no padding makes it causal."""


def causality():
    return "b"
