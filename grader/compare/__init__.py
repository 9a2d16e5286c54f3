"""Comparing: what a student returned against what is expected; pure, strict, one verdict per case."""

from grader.compare.judging import judge
from grader.compare.matching import match, prejudge
from grader.compare.patterns import resemble
from grader.compare.ratios import measure_errors

__all__ = ["judge", "match", "measure_errors", "prejudge", "resemble"]
