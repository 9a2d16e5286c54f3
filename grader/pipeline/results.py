"""What of an exercise may be shown: everything of public cases; of hidden ones verdict, claim and size of the error."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

import msgspec

from grader.model.finding import Finding
from grader.model.judgement import Difference
from grader.model.pack import ExerciseKind, Feedback
from grader.model.report import CaseResult, ExerciseResult
from grader.model.verdict import Certainty, ExerciseStatus, Verdict, Visibility
from grader.pipeline.examples import with_example
from grader.pipeline.pictures import with_picture

if TYPE_CHECKING:
    from collections.abc import Sequence

    from grader.model.judgement import Judgement
    from grader.model.pack import Case, Exercise
    from grader.model.running import Frame, JobOutcome
    from grader.pipeline.explaining import Evidence
    from grader.score import ExerciseScore

UNANSWERED = frozenset({Verdict.NOT_IMPLEMENTED, Verdict.MISSING})
MOST_PRINTED = 8192  # characters


def missing_result(exercise: Exercise) -> ExerciseResult:
    """Report an exercise that was not handed in."""
    return _result(exercise, points=0.0, status=ExerciseStatus.MISSING)


def ungradable_result(exercise: Exercise) -> ExerciseResult:
    """Report an exercise that we failed to grade: its points are null, not zero."""
    return _result(exercise, points=None, status=ExerciseStatus.UNGRADABLE)


def show_exercise(
    exercise: Exercise,
    evidence: Evidence,
    findings: Sequence[Finding],
    scored: ExerciseScore,
    outcome: JobOutcome,
    feedback: Feedback,
) -> ExerciseResult:
    """Put together the result of a graded exercise."""
    if exercise.kind is ExerciseKind.CHOICE and feedback is Feedback.PRACTICE:
        return _show_answered(exercise, evidence, scored)
    printed = [outcome.printed, *(each[0].printed for each in evidence.outcomes.values())]
    return msgspec.structs.replace(
        _result(exercise, points=scored.points, status=scored.status),
        max_points=scored.max_points,  # of the claims that were tried: fewer in a run of the public cases
        claims=scored.claims,
        deductions=scored.deductions,
        findings=tuple(with_picture(with_example(finding, evidence), evidence) for finding in findings),
        printed="".join(printed)[:MOST_PRINTED],
        cases=tuple(show_case(case, evidence.judgements[case.id]) for case in evidence.cases()),
    )


def show_case(case: Case, judgement: Judgement) -> CaseResult:
    """Show one case; a hidden one loses its values, messages and everything of a frame but the student's own line."""
    hidden = case.visibility is Visibility.HIDDEN
    return CaseResult(
        id=case.id,
        function=case.function,
        claim=case.claim,
        visibility=case.visibility,
        verdict=judgement.verdict,
        seconds=judgement.seconds,
        difference=hide_values(judgement.difference) if hidden else judgement.difference,
        frame=_hide_frame(judgement.frame) if hidden else judgement.frame,
        exception=judgement.exception,
        message="" if hidden else judgement.message,
    )


def hide_values(difference: Difference | None) -> Difference | None:
    """Keep of a hidden difference which output it is in, its rule, and the error to one significant digit."""
    if difference is None:
        return None
    return Difference(
        output=difference.output, rule=difference.rule, error=one_digit(difference.error), names=difference.names
    )


def one_digit(error: float | None) -> float | None:
    """Round a number to one significant digit."""
    if error is None or error == 0 or not math.isfinite(error):
        return error
    return float(f"{error:.0e}")


def _hide_frame(frame: Frame | None) -> Frame | None:
    return None if frame is None else msgspec.structs.replace(frame, locals=())


def _show_answered(exercise: Exercise, evidence: Evidence, scored: ExerciseScore) -> ExerciseResult:
    """Of a concept set in practice say only how many items were answered, and what is wrong with its form."""
    keys = [case for case in exercise.cases if case.visibility is Visibility.PUBLIC]
    answered = sum(1 for case in evidence.cases() if case.item and is_answered(evidence.judgements[case.id]))
    finding = Finding(
        code="answered",
        certainty=Certainty.CERTAIN,
        function="answers",
        params={"answered": answered, "total": len(exercise.items)},
    )
    return msgspec.structs.replace(
        _result(exercise, points=scored.points, status=scored.status),
        findings=(finding,),
        cases=tuple(show_case(case, evidence.judgements[case.id]) for case in keys),
    )


def is_answered(judgement: Judgement) -> bool:
    """Tell whether an item of a concept set has an answer at all, right or wrong."""
    unanswered = judgement.difference is not None and judgement.difference.rule == "unanswered"
    return judgement.verdict in {Verdict.RIGHT, Verdict.WRONG_VALUE} and not unanswered


def _result(exercise: Exercise, *, points: float | None, status: ExerciseStatus) -> ExerciseResult:
    return ExerciseResult(
        id=exercise.id,
        title=exercise.title,
        group=exercise.group,
        bonus=exercise.bonus,
        points=points,
        max_points=float(exercise.points),
        status=status,
        neighbour=exercise.neighbour,
        after=exercise.after,
    )
