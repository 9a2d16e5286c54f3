"""Judging one case: the first difference that decides."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

import msgspec

from grader.compare.choice import rule_choice
from grader.compare.contract import find_breaches, find_growth
from grader.compare.ruling import Ruling, cut_text
from grader.compare.structure import name_kind
from grader.compare.values import LeafRuling, compare_value, decide
from grader.model.errors import InternalError
from grader.model.judgement import Difference, Judgement
from grader.model.verdict import CONTRACT_VERDICTS, Comparator, Verdict

if TYPE_CHECKING:
    from collections.abc import Sequence

    from grader.model.answer import Answer, CaseAnswers
    from grader.model.pack import Case, Function
    from grader.model.running import CallOutcome, Failure
    from grader.model.value import Value


def judge(
    case: Case,
    function: Function,
    answers: CaseAnswers,
    outcomes: Sequence[CallOutcome],
) -> Judgement:
    """Judge one case.

    Args:
        case: what was called, with its checks.
        function: comparators of its outputs.
        answers: expected values of the case's call and of its larger ones.
        outcomes: what came of the same calls, in the same order.

    Raises:
        InternalError: outcomes are missing, or the answers do not fit together.
    """
    expected = (answers.answer, *answers.work)
    if len(outcomes) != len(expected):
        raise InternalError(f"{case.id}: {len(outcomes)} outcomes for {len(expected)} calls")
    seconds = sum(outcome.seconds for outcome in outcomes)
    failed = next((outcome.failure for outcome in outcomes if outcome.failure is not None), None)
    if case.raises or answers.answer.raises:
        return _judge_raising(case, outcomes[0], seconds)
    if failed is not None:
        return _judge_failure(case, failed, seconds)
    return _judge_values(case, function, expected, outcomes, seconds)


def _judge_raising(case: Case, outcome: CallOutcome, seconds: float) -> Judgement:
    failure = outcome.failure
    if failure is None:
        difference = Difference(rule="raises", expected_type="ValueError", actual_type=name_kind(outcome.value))
        return Judgement(
            case=case.id, verdict=Verdict.DID_NOT_RAISE, difference=difference, margin=math.inf, seconds=seconds
        )
    if failure.verdict is Verdict.RAISED and failure.is_value_error:
        return Judgement(case=case.id, verdict=Verdict.RIGHT, seconds=seconds)
    difference = Difference(rule="raises", expected_type="ValueError", actual_type=cut_text(failure.exception))
    return _judge_failure(case, failure, seconds, difference if failure.verdict is Verdict.RAISED else None)


def _judge_failure(case: Case, failure: Failure, seconds: float, difference: Difference | None = None) -> Judgement:
    return Judgement(
        case=case.id,
        verdict=failure.verdict,
        difference=difference,
        margin=math.inf,
        seconds=seconds,
        frame=failure.frame,
        exception=failure.exception,
        message=failure.message,
        params=failure.params,
    )


def _judge_values(
    case: Case,
    function: Function,
    expected: Sequence[Answer],
    outcomes: Sequence[CallOutcome],
    seconds: float,
) -> Judgement:
    pairs = zip(expected, outcomes, strict=True)
    rulings = [_rule_call(case, function, answer, outcome.value) for answer, outcome in pairs]
    values = [_add_reason(case, decide(each)) for each in rulings]
    value = next((ruling for ruling in values if not ruling.right), None)
    breaches = [*find_breaches(case, function, outcomes[0]), *find_growth(outcomes)]
    first = value or next(iter(breaches), None)
    ruling = first or max(values, key=lambda each: each.margin)
    also = {breach.verdict for breach in breaches} & CONTRACT_VERDICTS if value else set()
    return Judgement(
        case=case.id,
        verdict=ruling.verdict,
        difference=ruling.difference,
        margin=ruling.margin,
        seconds=seconds,
        also=tuple(sorted(also)),
        touched=_find_touched(function, rulings[0]) if value else (),
    )


def rule_value(case: Case, function: Function, answer: Answer, value: Value) -> Ruling:
    """Compare one returned value with its answer by the case's comparators."""
    return _add_reason(case, decide(_rule_call(case, function, answer, value)))


def _rule_call(case: Case, function: Function, answer: Answer, value: Value) -> tuple[LeafRuling, ...]:
    if is_choice(case, function):
        return (LeafRuling("", rule_choice(case, answer, value)),)
    return compare_value(case, function, answer, value)


def _find_touched(function: Function, rulings: tuple[LeafRuling, ...]) -> tuple[str, ...]:
    """Name the outputs whose values are wrong: the only one there is, or all where the result is not split."""
    if len(function.outputs) == 1:
        return function.outputs
    names = {ruling.output for ruling in rulings if not ruling.decisive.right}
    return tuple(name for name in function.outputs if name in names or "" in names)


def _add_reason(case: Case, ruling: Ruling) -> Ruling:
    """Say why the tolerance is wider than the derived one, where the author widened it."""
    if case.tolerance is None or ruling.difference is None or ruling.difference.tolerance is None:
        return ruling
    difference = msgspec.structs.replace(ruling.difference, because=case.tolerance.because)
    return msgspec.structs.replace(ruling, difference=difference)


def is_choice(case: Case, function: Function) -> bool:
    """Tell whether letters are compared."""
    return (case.comparator or function.comparators[0]) is Comparator.CHOICE
