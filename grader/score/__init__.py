"""Scoring: points for an exercise from its judgements and findings; pure, exact to the hundredth."""

from grader.score.scoring import ExerciseScore, score
from grader.score.worth import claim_points

__all__ = ["ExerciseScore", "claim_points", "score"]
