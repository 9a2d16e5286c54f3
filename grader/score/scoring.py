"""Scoring an exercise: claims carry the points, explained mistakes have a price, concept sets pay for what is known."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from grader.model.pack import ExerciseKind
from grader.model.report import ClaimResult, Deduction
from grader.model.verdict import ExerciseStatus, Verdict
from grader.score.concepts import lose_items
from grader.score.explained import charge, list_explanations
from grader.score.standing import list_standings
from grader.score.worth import as_points

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from grader.model.answer import CaseAnswers
    from grader.model.finding import Finding
    from grader.model.judgement import Judgement
    from grader.model.pack import Exercise
    from grader.score.explained import Explanation
    from grader.score.standing import Standing

NOT_DONE = frozenset({Verdict.MISSING, Verdict.NOT_IMPLEMENTED})


class ExerciseScore(msgspec.Struct, frozen=True, kw_only=True):
    """What an exercise earned; points are null when it is ungradable. Claims' points add up to the points.

    A run of the public cases scores the claims that have one, out of what those are worth; it is never the grade.
    """

    points: float | None
    max_points: float
    status: ExerciseStatus
    claims: tuple[ClaimResult, ...] = ()
    deductions: tuple[Deduction, ...] = ()


def score(
    exercise: Exercise,
    judgements: Mapping[str, Judgement],
    answers: Mapping[str, CaseAnswers],
    findings: Sequence[Finding],
) -> ExerciseScore:
    """Score one exercise.

    Args:
        exercise: its claims and points.
        judgements: one for each case of a run: of all cases, or of the public ones.
        answers: by case.
        findings: those with `explains` lower the price of what they explain.

    Returns:
        The score; ungradable where a case failed through us or was not judged.
    """
    if is_ungradable(exercise, judgements):
        return ExerciseScore(points=None, max_points=float(exercise.points), status=ExerciseStatus.UNGRADABLE)
    explanations = list_explanations(findings)
    explained = frozenset[str]().union(*(each.cases for each in explanations))
    standings = list_standings(exercise, judgements, answers, explained)
    if exercise.kind is ExerciseKind.CHOICE:
        losses, charged = lose_items(exercise, standings, judgements)
        deductions = [Deduction(finding=None, claim=claim, points=as_points(lost)) for claim, lost in charged.items()]
    else:
        losses, deductions = _lose_claims(exercise, standings, explanations, findings)
    return _assemble(judgements, standings, losses, deductions)


def _lose_claims(
    exercise: Exercise,
    standings: Sequence[Standing],
    explanations: Sequence[Explanation],
    findings: Sequence[Finding],
) -> tuple[dict[str, int], list[Deduction]]:
    losses: dict[str, int] = {}
    deductions = []
    for explanation, lost in charge(exercise.points, explanations, standings):
        losses |= {standing.claim.id: hundredths for standing, hundredths in lost}
        cost = sum(hundredths for _, hundredths in lost)
        deductions.append(Deduction(finding=explanation.finding, points=as_points(cost)))
    unexplained = [each for each in standings if each.claim.id not in losses and (each.failed or not each.pays)]
    losses |= {standing.claim.id: standing.worth for standing in unexplained}
    deductions += [_deduct(standing, findings) for standing in unexplained]
    return losses, deductions


def is_ungradable(exercise: Exercise, judgements: Mapping[str, Judgement]) -> bool:
    """Tell whether a case failed through us, or one of the run's visibilities was not judged."""
    seen = {case.visibility for case in exercise.cases if case.id in judgements}
    unjudged = [case for case in exercise.cases if case.visibility in seen and case.id not in judgements]
    faults = [each for each in judgements.values() if each.verdict is Verdict.GRADER_FAULT]
    return bool(unjudged or faults) or not seen


def _deduct(standing: Standing, findings: Sequence[Finding]) -> Deduction:
    """Charge a claim in full: to the mistake whose finding has all cases it failed by, or to none."""
    named = (
        number for number, finding in enumerate(findings) if finding.mistake and standing.failed <= set(finding.cases)
    )
    finding = next(named, None) if standing.failed else None
    return Deduction(finding=finding, claim=standing.claim.id, points=as_points(standing.worth))


def _assemble(
    judgements: Mapping[str, Judgement],
    standings: Sequence[Standing],
    losses: Mapping[str, int],
    deductions: Sequence[Deduction],
) -> ExerciseScore:
    claims = tuple(
        ClaimResult(
            id=standing.claim.id,
            kind=standing.claim.kind,
            function=standing.claim.function,
            title=standing.claim.title,
            points=as_points(standing.worth - losses.get(standing.claim.id, 0)),
            max_points=as_points(standing.worth),
            passed=standing.passed,
        )
        for standing in standings
    )
    most = sum(standing.worth for standing in standings)
    earned = most - sum(losses.values())
    return ExerciseScore(
        points=as_points(earned),
        max_points=as_points(most),
        status=find_status(judgements, standings, earned),
        claims=claims,
        deductions=tuple(deductions),
    )


def find_status(judgements: Mapping[str, Judgement], standings: Sequence[Standing], earned: int) -> ExerciseStatus:
    """Name the state of a graded exercise; one that was left as the stub is missing."""
    verdicts = {judgement.verdict for judgement in judgements.values()}
    if all(standing.passed for standing in standings) if standings else verdicts == {Verdict.RIGHT}:
        return ExerciseStatus.RIGHT
    if verdicts <= NOT_DONE:
        return ExerciseStatus.MISSING
    return ExerciseStatus.PARTLY if earned else ExerciseStatus.WRONG
