"""Diagnosing: from what is known of an exercise to findings, or to a probe that would tell more; pure."""

from grader.diagnose.diagnosing import diagnose

__all__ = ["diagnose"]
