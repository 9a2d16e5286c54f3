"""The example of a finding: the smallest public case that shows it, with inputs, result and expected values."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Any

import msgspec
import numpy as np

from grader.model.finding import Example, Finding, Shown
from grader.model.value import GeneratorSeed, count_entries, map_leaves
from grader.model.verdict import Verdict, Visibility
from grader.pipeline.plan import is_array

if TYPE_CHECKING:
    from grader.model.answer import Answer
    from grader.model.pack import Case, Function
    from grader.model.value import Value
    from grader.pipeline.explaining import Evidence

MOST_ENTRIES = 400  # larger arrays are shown by shape and dtype alone
MOST_TEXT = 200
PATTERN = "pattern_"
WITH_VALUES = frozenset(
    {Verdict.WRONG_VALUE, Verdict.WRONG_SHAPE, Verdict.WRONG_DTYPE, Verdict.WRONG_TYPE, Verdict.NONFINITE}
)


def with_example(finding: Finding, evidence: Evidence) -> Finding:
    """Attach the smallest public failing case of a finding, if there is one."""
    candidates = [case for case in evidence.cases() if _shows(case, finding, evidence)]
    if not candidates or finding.example is not None:
        return finding
    if finding.code.startswith(PATTERN):  # not every case shows what it has in common with the others
        candidates = [case for case in candidates if case.id == finding.params.get("case")] or candidates
    smallest = min(candidates, key=lambda case: count_entries(evidence.book.cases[case.id].answer.args))
    told = next((case for case in candidates if case.id == finding.params.get("case")), smallest)
    without_value = evidence.judgements[told.id].verdict not in WITH_VALUES
    return msgspec.structs.replace(finding, example=make_example(told if without_value else smallest, evidence))


def make_example(case: Case, evidence: Evidence) -> Example:
    """Show one public case."""
    function = evidence.exercise.function(case.function)
    known = evidence.book.cases[case.id].answer
    outcome = evidence.outcomes[case.id][0]
    difference = evidence.judgements[case.id].difference
    return Example(
        case=case.id,
        function=case.function,
        arguments=tuple(show(name, value) for name, value in known.args.items()),
        actual=() if outcome.failure is not None else _show_result(function, outcome.value),
        expected=() if known.raises else _show_result(function, _as_demanded(known)),
        output=difference.output if difference else "",
        index=difference.index if difference else None,
    )


def show(name: str, value: Value) -> Shown:
    """Show a value as nested lists; what JSON cannot hold becomes text."""
    if isinstance(value, np.ndarray):
        small = value.size <= MOST_ENTRIES
        return Shown(name=name, shape=value.shape, dtype=str(value.dtype), values=_plain(value) if small else None)
    if isinstance(value, np.generic):
        return Shown(name=name, dtype=str(value.dtype), values=_plain(value.item()))
    return Shown(name=name, dtype=type(value).__name__, values=_plain(value))


def _shows(case: Case, finding: Finding, evidence: Evidence) -> bool:
    judgement = evidence.judgements[case.id]
    if case.visibility is Visibility.HIDDEN or judgement.verdict is Verdict.RIGHT:
        return False
    if finding.mistake is not None:
        return case.id in finding.cases and judgement.verdict in WITH_VALUES
    return case.id in finding.cases


def _as_demanded(known: Answer) -> Value:
    """Return the expected value in the dtypes that are demanded; it was computed in double precision."""
    dtypes = iter(known.dtypes)

    def cast(leaf: Value) -> Value:
        dtype = next(dtypes, "")
        with np.errstate(all="ignore"):  # too large for single precision is inf there, for the student's too
            return leaf.astype(dtype) if dtype and is_array(leaf) else leaf

    return map_leaves(cast, known.expected)


def _show_result(function: Function, value: Value) -> tuple[Shown, ...]:
    if isinstance(value, tuple | list) and len(function.outputs) > 1 and len(value) == len(function.outputs):
        return tuple(show(name, part) for name, part in zip(function.outputs, value, strict=True))
    return (show(function.outputs[0] if len(function.outputs) == 1 else function.name, value),)


def _plain(value: Any) -> Any:
    if isinstance(value, np.ndarray | np.generic):
        return _plain(value.tolist())
    if isinstance(value, list | tuple):
        return [_plain(part) for part in value]
    if isinstance(value, dict):
        return {str(name): _plain(part) for name, part in value.items()}
    if isinstance(value, GeneratorSeed):
        return "numpy.random.Generator"
    if isinstance(value, float) and not math.isfinite(value):
        return str(value)
    if isinstance(value, complex):
        return str(value)
    return value[:MOST_TEXT] if isinstance(value, str) else value
