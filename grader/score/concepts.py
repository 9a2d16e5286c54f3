"""Concept sets: a right item pays, a wrong one takes back what guessing would gain, an unanswered one does neither."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from grader.model.verdict import Verdict
from grader.score.worth import apportion

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from grader.model.judgement import Judgement
    from grader.model.pack import Exercise
    from grader.score.standing import Standing


def find_wrong_items(exercise: Exercise, judgements: Mapping[str, Judgement]) -> dict[str, int]:
    """Return, by claim, the number of options of each item that was answered wrongly."""
    options = {item.id: len(item.options) for item in exercise.items}
    return {
        case.claim: options[case.item]
        for case in exercise.cases
        if case.item is not None and case.id in judgements and judgements[case.id].verdict is Verdict.WRONG_VALUE
    }


def lose_items(
    exercise: Exercise, standings: Sequence[Standing], judgements: Mapping[str, Judgement]
) -> tuple[dict[str, int], dict[str, int]]:
    """Return the hundredths that a concept set loses.

    The set earns max(0, right - wrong/(k - 1)) of its items, k being the number of an item's options, so that answering
    at random earns nothing on average.

    Returns:
        What each claim loses, so that the claims add up to the points: right items share what was taken back.
        And what each item that is not right is charged, which adds up to the same.
    """
    wrong = find_wrong_items(exercise, judgements)
    right = [standing for standing in standings if standing.passed]
    failed = [standing for standing in standings if not standing.passed]
    if not failed:
        return {}, {}
    net = len(right) - sum((Fraction(1, max(1, count - 1)) for count in wrong.values()), Fraction(0))
    worth = sum(standing.worth for standing in standings)
    earned = min(int(worth * max(Fraction(0), net) / len(standings)), sum(standing.worth for standing in right))
    kept = apportion(earned, [standing.worth for standing in right])
    losses = {standing.claim.id: standing.worth for standing in failed}
    losses |= {standing.claim.id: standing.worth - part for standing, part in zip(right, kept, strict=True)}
    weights = [1 + Fraction(1, max(1, wrong[each.claim.id] - 1)) if each.claim.id in wrong else 1 for each in failed]
    charged = apportion(worth - earned, weights)
    return losses, {standing.claim.id: part for standing, part in zip(failed, charged, strict=True)}
