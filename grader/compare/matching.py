"""Matching: how what a student returned relates to what a mistake returns on the same case."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

import msgspec

from grader.compare.choice import find_letter
from grader.compare.closeness import find_largest
from grader.compare.judging import is_choice, judge
from grader.compare.leaf import find_epsilon, find_precision
from grader.compare.structure import name_kind
from grader.compare.values import LeafRuling, compare_loosely
from grader.model.judgement import Match
from grader.model.value import iter_leaves
from grader.model.verdict import CONTRACT_VERDICTS, Comparator, Verdict

if TYPE_CHECKING:
    from collections.abc import Sequence

    from grader.model.answer import Answer, CaseAnswers, WrongAnswer
    from grader.model.judgement import Judgement
    from grader.model.pack import Case, Function
    from grader.model.running import CallOutcome
    from grader.model.value import Value

VALUE_VERDICTS = frozenset(
    {Verdict.WRONG_VALUE, Verdict.WRONG_SHAPE, Verdict.WRONG_DTYPE, Verdict.WRONG_TYPE, Verdict.NONFINITE}
)
COMPARABLE = frozenset({Verdict.WRONG_VALUE, Verdict.NONFINITE})  # of the right structure, shape and dtype
BOTH_ROUND = 2.0  # the mistake's numbers carry rounding errors too
FAR = 1e10  # tolerances: what is so far from the right value is so from all that is right, in whatever precision

PLAIN = frozenset({"", "float64"})  # what a Python float may be due in, so that all precisions are the same


class Likeness(msgspec.Struct, frozen=True):
    """How two values of one call compare; neither where they cannot be compared."""

    same: bool = False
    contradicts: bool = False
    agrees: frozenset[str] = frozenset()


def match(
    case: Case,
    function: Function,
    answers: CaseAnswers,
    outcomes: Sequence[CallOutcome],
    wrong: Sequence[WrongAnswer],
    judgement: Judgement | None = None,
) -> Match:
    """Relate a student's outcomes to a mistake's outcomes of the same calls.

    The student's values are compared with the mistake's by the comparators of the case, with twice the tolerance
    because both are rounded; values that are both right are the same. Where ValueError is due, values do not count.

    Args:
        case: what was called.
        function: comparators of its outputs.
        answers: expected values.
        outcomes: what came of the student's calls.
        wrong: what the mistake gives, judged in advance or not.
        judgement: of the student's outcomes, where it is known.

    Raises:
        InternalError: outcomes are missing, or the answers do not fit together.
    """
    if wrong[0].verdict is None:
        wrong = prejudge(case, function, answers, wrong)
    theirs = wrong[0].verdict
    student = judgement or judge(case, function, answers, outcomes)
    idle = has_right_values(theirs)
    if case.raises or answers.answer.raises:
        likeness = Likeness()
    elif idle and has_right_values(student.verdict):
        likeness = Likeness(same=True, agrees=frozenset(function.outputs))
    elif has_right_values(student.verdict) and theirs in COMPARABLE and not is_random(case, function):
        likeness = Likeness(contradicts=True, agrees=frozenset(function.outputs) - set(wrong[0].touched))
    elif idle and student.verdict in COMPARABLE and student.margin > FAR and not is_random(case, function):
        likeness = Likeness(contradicts=True, agrees=frozenset(function.outputs) - set(student.touched))
    else:
        likeness = _compare_calls(case, function, answers, outcomes, wrong)
    breaks = theirs in CONTRACT_VERDICTS
    return Match(
        same=likeness.same,
        contradicts=likeness.contradicts,
        telling=theirs in VALUE_VERDICTS,
        breaks=breaks,
        contract=breaks and theirs in {student.verdict, *student.also} and _breaks_alike(theirs, outcomes[0], wrong[0]),
        idle=idle,
        touched=wrong[0].touched,
        agrees=tuple(name for name in function.outputs if name in likeness.agrees),
    )


def _breaks_alike(verdict: Verdict | None, outcome: CallOutcome, wrong: WrongAnswer) -> bool:
    """Tell whether both changed, or handed back, the same arguments; other breaches have no parts to compare."""
    if verdict is Verdict.MODIFIED_INPUT:
        return set(outcome.modified) == set(wrong.outcome.modified)
    if verdict is Verdict.ALIASED:
        return set(outcome.aliased) == set(wrong.outcome.aliased)
    return True


def prejudge(
    case: Case, function: Function, answers: CaseAnswers, wrong: Sequence[WrongAnswer]
) -> tuple[WrongAnswer, ...]:
    """Judge a mistake's own answers to one case, so that matching a student with it need not.

    Returns:
        The same answers; the first carries the verdict and the outputs that the mistake gets wrong.

    Raises:
        InternalError: answers are missing, or do not fit together.
    """
    judged = judge(case, function, answers, [each.outcome for each in wrong])
    return (msgspec.structs.replace(wrong[0], verdict=judged.verdict, touched=judged.touched), *wrong[1:])


def is_random(case: Case, function: Function) -> bool:
    """Tell whether a case compares distributions."""
    return Comparator.STATISTICAL in ({case.comparator} if case.comparator else set(function.comparators))


def has_right_values(verdict: Verdict | None) -> bool:
    """Tell whether values were compared and found right, whatever else a verdict says."""
    return verdict is Verdict.RIGHT or (verdict in CONTRACT_VERDICTS and verdict is not Verdict.DID_NOT_RAISE)


def _compare_calls(
    case: Case,
    function: Function,
    answers: CaseAnswers,
    outcomes: Sequence[CallOutcome],
    wrong: Sequence[WrongAnswer],
) -> Likeness:
    calls = zip((answers.answer, *answers.work), outcomes, wrong, strict=True)
    found = [_compare_call(case, function, *call) for call in calls]
    return Likeness(
        same=all(each.same for each in found),
        contradicts=any(each.contradicts for each in found),
        agrees=found[0].agrees,
    )


def _compare_call(case: Case, function: Function, answer: Answer, outcome: CallOutcome, wrong: WrongAnswer) -> Likeness:
    if outcome.failure is not None or wrong.outcome.failure is not None:
        return Likeness()
    if is_choice(case, function):
        return _compare_letters(case, outcome.value, wrong.outcome.value)
    taken = take_as_answer(case, function, answer, wrong, outcome.value)
    if taken is None:
        return Likeness()
    likeness = _weigh(function, compare_loosely(case, function, taken, outcome.value, slack=BOTH_ROUND))
    if likeness.agrees and _is_kind_right_here(answer.expected, wrong.outcome.value, outcome.value):
        return Likeness(contradicts=likeness.contradicts)
    return likeness


def _is_kind_right_here(expected: Value, wrong: Value, value: Value) -> bool:
    """Tell whether a leaf is of another kind in the mistake, a float for an int, and of the right one in the student.

    An int may stand for a float, so comparing with the mistake alone does not show it.
    """
    leaves = [list(iter_leaves(each)) for each in (expected, wrong, value)]
    if len({len(each) for each in leaves}) != 1:
        return False
    kinds = (tuple(map(name_kind, parts)) for parts in zip(*leaves, strict=True))
    return any(theirs != due and given == due for due, theirs, given in kinds)


def _compare_letters(case: Case, value: Value, wrong: Value) -> Likeness:
    if case.item is None:
        return Likeness()
    given, other = find_letter(case.item, value), find_letter(case.item, wrong)
    if given is None or other is None:
        return Likeness()
    return Likeness(same=given == other, contradicts=given != other)


def take_as_answer(case: Case, function: Function, answer: Answer, wrong: WrongAnswer, value: Value) -> Answer | None:
    """Make an answer of what a mistake returned; None where random values have no distribution to compare with.

    The scale of a leaf is the answer's or the mistake's largest entry, whichever is larger. It grows with the coarsest
    precision of the answer, the mistake and the student, because `dtypes` is left to the mistake's own. Where there are
    not as many leaves as in the answer, which scale is whose is unknown, and the largest one serves all.
    """
    if is_random(case, function):
        random = msgspec.structs.replace(
            answer, expected=wrong.outcome.value, dtypes=(), scales=(), distribution=wrong.distribution
        )
        return None if wrong.distribution is None else random
    parts = list(iter_leaves(wrong.outcome.value))
    given = list(iter_leaves(value))
    scales = answer.scales if len(answer.scales) == len(parts) else (max(answer.scales, default=0.0),) * len(parts)
    dtypes = answer.dtypes if len(answer.dtypes) == len(parts) else ("",) * len(parts)
    students = given if len(given) == len(parts) else [None] * len(parts)
    return msgspec.structs.replace(
        answer,
        expected=wrong.outcome.value,
        dtypes=(),
        scales=tuple(map(_fit_scale, scales, dtypes, parts, students)),
        distribution=wrong.distribution,
    )


def _fit_scale(scale: float, dtype: str, part: Value, given: Value) -> float:
    if type(part) is type(given) is float and dtype in PLAIN:
        return max(scale if math.isfinite(scale) else 0.0, find_largest(part))
    own = find_epsilon(find_precision(part, ""))
    coarsest = max(own, find_epsilon(find_precision(part, dtype)), find_epsilon(find_precision(given, "")))
    return max(scale if math.isfinite(scale) else 0.0, find_largest(part)) * coarsest / own


def _weigh(function: Function, rulings: tuple[LeafRuling, ...]) -> Likeness:
    verdicts = {ruling.ruling.verdict for ruling in rulings}
    disagreeing = {ruling.output for ruling in rulings if not ruling.decisive.right}
    agreeing = {ruling.output for ruling in rulings} - disagreeing
    return Likeness(
        same=not disagreeing,
        contradicts=bool(verdicts & {Verdict.WRONG_VALUE, Verdict.NONFINITE}),
        agrees=frozenset(function.outputs if "" in agreeing else agreeing),
    )
