"""Thinks that the pooled map shows where the maximum stood."""


def skip_role():
    return "b"
