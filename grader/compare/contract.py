"""The contract: how a call behaved, apart from what it returned, as the child and the provided functions testify."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from grader.compare.ruling import Ruling, cut_names, refuse
from grader.compare.values import equal_again
from grader.model.judgement import Difference
from grader.model.value import iter_leaves
from grader.model.verdict import Check, Verdict

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from grader.model.pack import Case, Function
    from grader.model.running import CallOutcome
    from grader.model.value import Value

MOST_EQUAL = 100  # one in so many entries may be equal under another generator


def find_breaches(case: Case, function: Function, outcome: CallOutcome) -> Iterator[Ruling]:
    """Yield what one call broke of its rules and checks, in the order in which it decides.

    Args:
        case: its checks are the ones that were asked for.
        function: how a second value is compared with the first.
        outcome: of a call that returned a value, with the rules of the exercise that it broke.
    """
    yield from _find_rule_breaches(outcome)
    if Check.UNMODIFIED in case.checks and outcome.modified:
        yield refuse(Verdict.MODIFIED_INPUT, Difference(rule="unmodified", names=cut_names(outcome.modified)))
    if Check.NO_ALIAS in case.checks and outcome.aliased:
        yield refuse(Verdict.ALIASED, Difference(rule="no_alias", names=cut_names(outcome.aliased)))
    if Check.REPEATABLE in case.checks:
        yield from _find_change(case, function, outcome)
    if Check.OTHER_GENERATOR in case.checks:
        yield from _find_sameness(outcome)


def _find_rule_breaches(outcome: CallOutcome) -> Iterator[Ruling]:
    if outcome.forbidden:
        yield refuse(Verdict.FORBIDDEN_CALL, Difference(rule="forbid", names=cut_names(outcome.forbidden)))
    # A name without a module is a provided function: its calls are counted where it runs.
    unmet = [name for name in outcome.unmet if "." in name or outcome.provided_calls == 0]
    if unmet:
        yield refuse(Verdict.REQUIRED_CALL_MISSING, Difference(rule="require", names=cut_names(unmet)))


def _find_change(case: Case, function: Function, outcome: CallOutcome) -> Iterator[Ruling]:
    if not outcome.repeat:
        yield refuse(Verdict.NOT_DETERMINISTIC, Difference(rule="repeat_missing"))
        return
    ruling = equal_again(case, function, outcome.value, outcome.repeat[0])
    if not ruling.right:
        found = ruling.difference or Difference()
        difference = Difference(
            output=found.output,
            path=found.path,
            index=found.index,
            error=found.error,
            wrong=found.wrong,
            total=found.total,
            rule="repeatable",
        )
        yield refuse(Verdict.NOT_DETERMINISTIC, difference)


def _find_sameness(outcome: CallOutcome) -> Iterator[Ruling]:
    if not outcome.other:
        yield refuse(Verdict.NOT_DETERMINISTIC, Difference(rule="other_missing"))
        return
    equal, total = count_equal(outcome.value, outcome.other[0])
    if equal and (equal == total or equal > max(1, total // MOST_EQUAL)):
        difference = Difference(rule="generator_ignored", wrong=equal, total=total)
        yield refuse(Verdict.NOT_DETERMINISTIC, difference)


def count_equal(first: Value, second: Value) -> tuple[int, int]:
    """Count the numbers that are equal at the same place of two results, and all numbers of the first."""
    equal = total = 0
    for one, other in zip(iter_leaves(first), iter_leaves(second), strict=False):
        if isinstance(one, np.ndarray | float) and isinstance(other, np.ndarray | float):
            left, right = np.asarray(one), np.asarray(other)
            total += left.size
            if left.shape == right.shape:
                equal += int(np.count_nonzero(left == right))
    return equal, total


def find_growth(outcomes: Sequence[CallOutcome]) -> Iterator[Ruling]:
    """Yield a ruling where a larger input made more Python lines run than the first one.

    Args:
        outcomes: of the case's own call, then of each larger one.
    """
    base, *larger = outcomes
    for number, outcome in enumerate(larger):
        if base.lines is None or outcome.lines is None:
            yield refuse(Verdict.PROTOCOL_ERROR, Difference(rule="lines_missing"))
        elif outcome.lines > base.lines:
            difference = Difference(
                rule="work",
                path=(number,),
                actual=outcome.lines,
                expected=base.lines,
                error=outcome.lines / max(1, base.lines),
                tolerance=1.0,
            )
            yield refuse(Verdict.TOO_MUCH_WORK, difference)
