"""Patterns: what a wrong result has in common with the expected one, without knowing what either means."""

from grader.compare.patterns.resembling import resemble

__all__ = ["resemble"]
