"""Explained mistakes: a fixed price in place of every claim that failed only through one mistake."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from grader.score.worth import HUNDREDTHS, apportion

if TYPE_CHECKING:
    from collections.abc import Sequence

    from grader.model.finding import Finding
    from grader.score.standing import Standing

MOST_PERCENT = 60  # of the exercise, whatever number of mistakes it takes


@dataclass(frozen=True, slots=True)
class Explanation:
    """A mistake, or several that share one: where it is among the findings, what it explains, what it costs."""

    finding: int
    mistakes: frozenset[str]
    cases: frozenset[str]
    price: int  # percent


def find_explained(explanations: Sequence[Explanation], standings: Sequence[Standing]) -> list[Standing]:
    """Return the claims that failed only through explained cases, and would pay otherwise."""
    explained = frozenset[str]().union(*(each.cases for each in explanations))
    return [standing for standing in standings if standing.failed and standing.pays and standing.failed <= explained]


def list_explanations(findings: Sequence[Finding]) -> tuple[Explanation, ...]:
    """Return the mistakes that explain cases; findings that share a mistake are one explanation at the higher price."""
    found: list[Explanation] = []
    for number, finding in enumerate(findings):
        if finding.mistake is None or not finding.explains:
            continue
        new = Explanation(
            finding=number,
            mistakes=frozenset(finding.mistake.split("+")),
            cases=frozenset(finding.explains),
            price=finding.price,
        )
        for old in [each for each in found if each.mistakes & new.mistakes]:
            found.remove(old)
            new = Explanation(
                finding=min(old.finding, new.finding),
                mistakes=old.mistakes | new.mistakes,
                cases=old.cases | new.cases,
                price=max(old.price, new.price),
            )
        found.append(new)
    return tuple(sorted(found, key=lambda explanation: explanation.finding))


def charge(
    points: int, explanations: Sequence[Explanation], standings: Sequence[Standing]
) -> list[tuple[Explanation, list[tuple[Standing, int]]]]:
    """Return what each explanation costs, shared out over the claims that failed through it and other explained ones.

    An explanation costs its price, never more than those claims are worth and never nothing; all of them together cost
    at most 60 % of the exercise. A claim is charged once, to the first that it failed by.

    Args:
        points: of the exercise.
        explanations: as from the findings.
        standings: of all claims.

    Returns:
        Explanations that have such claims, with the hundredths of a point lost at each.
    """
    touched: list[tuple[Explanation, list[Standing]]] = []
    left = find_explained(explanations, standings)
    for each in explanations:
        failed = [standing for standing in left if standing.failed & each.cases]
        left = [standing for standing in left if standing not in failed]
        touched += [(each, failed)] if failed else []
    costs = [
        min(max(1, each.price * points * HUNDREDTHS // 100), sum(standing.worth for standing in failed))
        for each, failed in touched
    ]
    most = MOST_PERCENT * points * HUNDREDTHS // 100
    if sum(costs) > most:
        costs = apportion(most, costs)
    return [
        (each, list(zip(failed, apportion(cost, [standing.worth for standing in failed]), strict=True)))
        for (each, failed), cost in zip(touched, costs, strict=True)
    ]
