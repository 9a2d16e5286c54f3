"""Worth: how an exercise's points are shared out to its claims, in whole hundredths that add up exactly."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from grader.model.verdict import KIND_SHARES, ClaimKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from grader.model.pack import Claim, Exercise

HUNDREDTHS = 100  # of a point


def share_points(exercise: Exercise) -> dict[str, int]:
    """Return the hundredths of a point that each claim carries.

    A kind's share divides evenly over its claims, the share of a kind without claims goes to core, and no claim is
    worth nothing while another could spare a hundredth.
    """
    total = HUNDREDTHS * exercise.points
    shares = apportion(total, [weigh_claim(exercise, claim) for claim in exercise.claims])
    while 0 in shares and max(shares) > 1:
        shares[shares.index(max(shares))] -= 1
        shares[shares.index(0)] += 1
    return {claim.id: share for claim, share in zip(exercise.claims, shares, strict=True)}


def claim_points(exercise: Exercise) -> dict[str, float]:
    """Return the points that each claim carries."""
    return {name: as_points(share) for name, share in share_points(exercise).items()}


def weigh_claim(exercise: Exercise, claim: Claim) -> Fraction:
    """Return a claim's part of the exercise in percent."""
    kinds = [each.kind for each in exercise.claims]
    heir = ClaimKind.CORE if ClaimKind.CORE in kinds else kinds[0]
    share = KIND_SHARES[claim.kind]
    if claim.kind is heir:
        share += sum(percent for kind, percent in KIND_SHARES.items() if kind not in kinds)
    return Fraction(share, kinds.count(claim.kind))


def apportion(total: int, weights: Sequence[Fraction | int]) -> list[int]:
    """Split a whole number in proportion to weights, by largest remainders; of equal ones the earlier comes first."""
    whole = sum(weights, Fraction(0))
    if not whole:
        return [0 for _ in weights]
    exact = [total * Fraction(weight) / whole for weight in weights]
    parts = [int(each) for each in exact]
    by_remainder = sorted(range(len(parts)), key=lambda number: parts[number] - exact[number])
    for number in by_remainder[: total - sum(parts)]:
        parts[number] += 1
    return parts


def as_points(hundredths: int) -> float:
    """Return hundredths of a point as points."""
    return hundredths / HUNDREDTHS
