"""Comparing: what a student returned against what is expected; pure, strict, one verdict per case."""

from grader.compare.judging import judge
from grader.compare.matching import match, prejudge

__all__ = ["judge", "match", "prejudge"]
