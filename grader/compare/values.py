"""A whole result against a whole expected one: kind and structure, shape, dtype, NaN and inf, values."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import msgspec
import numpy as np

from grader.compare.closeness import rule_numbers
from grader.compare.distribution import rule_sample
from grader.compare.leaf import list_leaves
from grader.compare.ruling import RIGHT, Ruling, cut_text, refuse, show_entry
from grader.compare.structure import NUMERIC_KINDS, align, name_kind, name_output
from grader.model.answer import Answer
from grader.model.errors import InternalError
from grader.model.judgement import Difference
from grader.model.verdict import Comparator, Verdict

if TYPE_CHECKING:
    from collections.abc import Iterator

    from grader.compare.leaf import Leaf
    from grader.compare.structure import Path, Slot
    from grader.model.pack import Case, Function
    from grader.model.value import Value

ORDER = (Verdict.WRONG_TYPE, Verdict.WRONG_SHAPE, Verdict.WRONG_DTYPE, Verdict.NONFINITE, Verdict.WRONG_VALUE)
"""What is looked at first in a whole result."""


class LeafRuling(msgspec.Struct, frozen=True):
    """What was found in one leaf: its form and content, and apart from them its dtype."""

    output: str
    ruling: Ruling
    dtype_ruling: Ruling = RIGHT

    @property
    def decisive(self) -> Ruling:
        """The ruling that counts for a judgement, where the dtype comes before the numbers."""
        form = self.ruling.verdict in {Verdict.WRONG_TYPE, Verdict.WRONG_SHAPE}
        return self.ruling if form or self.dtype_ruling.right else self.dtype_ruling


def compare_value(case: Case, function: Function, answer: Answer, value: Value) -> tuple[LeafRuling, ...]:
    """Compare a result with an answer, leaf by leaf; a container that does not fit is the only ruling.

    Raises:
        InternalError: the answer lacks a dtype, a scale or a distribution.
    """
    return tuple(_rule_slots(case, function, answer, value, slack=1.0))


def compare_loosely(
    case: Case, function: Function, answer: Answer, value: Value, *, slack: float
) -> tuple[LeafRuling, ...]:
    """Compare as `compare_value` does, with a factor on every tolerance."""
    return tuple(_rule_slots(case, function, answer, value, slack=slack))


def decide(rulings: tuple[LeafRuling, ...]) -> Ruling:
    """Return the ruling that decides: the first of the most basic kind, or the right one nearest to its limit."""
    if len(rulings) == 1:
        return rulings[0].decisive
    wrong = [each.decisive for each in rulings if not each.decisive.right]
    if wrong:
        return min(wrong, key=lambda ruling: ORDER.index(ruling.verdict))
    return max((each.decisive for each in rulings), key=lambda ruling: ruling.margin, default=RIGHT)


def equal_again(case: Case, function: Function, first: Value, second: Value) -> Ruling:
    """Compare two results of one call: equal up to the rounding that a reordered sum may show."""
    if is_identical(first, second):
        return RIGHT
    answer = Answer(args={}, expected=first)
    plain = msgspec.structs.replace(case, comparator=Comparator.EXACT)
    return decide(compare_value(plain, function, answer, second))


def is_identical(first: Any, second: Any) -> bool:
    """Tell whether two values are the same bit for bit; what is no number, text or container of them never is."""
    if type(first) is not type(second):
        return False
    if isinstance(first, np.ndarray | np.generic):
        same_form = first.dtype == second.dtype and first.shape == second.shape
        return bool(same_form and first.tobytes() == second.tobytes())
    if isinstance(first, tuple | list):
        return len(first) == len(second) and all(map(is_identical, first, second))
    if isinstance(first, dict):
        return list(first) == list(second) and all(map(is_identical, first.values(), second.values()))
    return isinstance(first, bool | int | float | complex | str) and bool(first == second)


def _rule_slots(case: Case, function: Function, answer: Answer, value: Value, slack: float) -> Iterator[LeafRuling]:
    slots = list(align(answer.expected, value))
    broken = next((slot for slot in slots if isinstance(slot.expected, dict | tuple | list)), None)
    if broken is not None:
        _, output, path = name_output(function, answer.expected, broken.path)
        yield LeafRuling(output, _locate(_refuse_kind(broken), output, path))
        return
    places = [name_output(function, answer.expected, slot.path) for slot in slots]
    leaves = list_leaves(case, function, answer, [number for number, _, _ in places])
    for slot, leaf, (_, output, path) in zip(slots, leaves, places, strict=True):
        dtype_ruling = _rule_dtype(leaf, slot.actual)
        sampled = leaf.comparator is Comparator.STATISTICAL and not dtype_ruling.right  # then the tests are spared
        ruling = _rule_form(slot) or (RIGHT if sampled else rule_content(leaf, slot.actual, slack))
        yield LeafRuling(output, _locate(ruling, output, path), _locate(dtype_ruling, output, path))


def _locate(ruling: Ruling, output: str, path: Path) -> Ruling:
    if ruling.difference is None:
        return ruling
    return Ruling(ruling.verdict, ruling.margin, msgspec.structs.replace(ruling.difference, output=output, path=path))


def _refuse_kind(slot: Slot) -> Ruling:
    if slot.problem is None:
        raise InternalError(f"no problem at {slot.path}")
    return refuse(Verdict.WRONG_TYPE, slot.problem)


def _rule_form(slot: Slot) -> Ruling | None:
    if slot.problem is not None:
        return _refuse_kind(slot)
    if name_kind(slot.expected) != "array":
        return None
    wanted, given = np.shape(slot.expected), np.shape(slot.actual)
    if wanted == given:
        return None
    return refuse(Verdict.WRONG_SHAPE, Difference(actual_shape=given, expected_shape=wanted, rule="shape"))


def _rule_dtype(leaf: Leaf, actual: Value) -> Ruling:
    if not isinstance(actual, np.ndarray) or name_kind(leaf.expected) != "array":
        return RIGHT
    demanded = np.dtype(leaf.dtype) if leaf.dtype else leaf.expected.dtype
    if actual.dtype == demanded or (leaf.free_dtype and actual.dtype.kind in "biuf"):
        return RIGHT
    wanted, given = demanded.name, actual.dtype.name  # the name leaves byte order free
    if given == wanted:
        return RIGHT
    return refuse(
        Verdict.WRONG_DTYPE, Difference(actual_type=cut_text(given), expected_type=cut_text(wanted), rule="dtype")
    )


def rule_content(leaf: Leaf, actual: Value, slack: float) -> Ruling:
    """Compare what a leaf holds, its kind and shape being right."""
    kind = name_kind(leaf.expected)
    if kind == "str":
        return RIGHT if str(leaf.expected) == str(actual) else _refuse_text(leaf.expected, actual)
    if kind in {"None", "generator"}:
        return RIGHT
    if kind == "array":
        given = np.asarray(actual)
        if not {given.dtype.kind, leaf.expected.dtype.kind} <= set(NUMERIC_KINDS):
            return refuse(Verdict.WRONG_DTYPE, Difference(actual_type=cut_text(given.dtype.name), rule="dtype"))
        if leaf.comparator is Comparator.STATISTICAL and leaf.expected.dtype.kind == "f":
            return rule_sample(leaf, given)
    return rule_numbers(leaf, actual, slack)


def _refuse_text(expected: Value, actual: Value) -> Ruling:
    difference = Difference(
        actual=show_entry(str(actual)), expected=show_entry(str(expected)), rule="text", wrong=1, total=1
    )
    return refuse(Verdict.WRONG_VALUE, difference)
