"""Scoring: points for an exercise from its judgements and findings; pure, exact to the hundredth."""

from grader.score.scoring import ExerciseScore, score

__all__ = ["ExerciseScore", "score"]
