"""Errors entry by entry, for a picture of where they are and how large: each against the tolerance that it had."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np

from grader.compare.closeness import find_largest, find_misplaced, ulp_of
from grader.compare.leaf import list_leaves
from grader.compare.structure import NUMERIC_KINDS, align, name_output

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from grader.compare.leaf import Leaf
    from grader.model.answer import Answer
    from grader.model.judgement import Difference
    from grader.model.pack import Case, Function
    from grader.model.value import Value

MEASURED = frozenset({"exact", "normwise", "ulp", "integers", "nonfinite"})
"""Rules that look at every entry for itself."""


def measure_errors(
    case: Case, function: Function, answer: Answer, value: Value, difference: Difference
) -> NDArray[np.float64] | None:
    """Measure the output that a difference is in: |error| / tolerance of each entry, |error| where none is allowed.

    Returns:
        One number an entry, at most 1 where the entry is right (0 where nothing is allowed), NaN where NaN or infinity
        stands in the wrong place; None where entries are not compared one by one.
    """
    if difference.rule not in MEASURED:
        return None
    slots = list(align(answer.expected, value))
    places = [name_output(function, answer.expected, slot.path) for slot in slots]
    for number, (_, output, path) in enumerate(places):
        expected, actual = slots[number].expected, slots[number].actual
        if (output, path) == (difference.output, difference.path) and _are_alike(expected, actual):
            leaf = list_leaves(case, function, answer, [each for each, _, _ in places])[number]
            return _measure(leaf, expected, actual, difference)
    return None


def _are_alike(expected: Value, actual: Value) -> bool:
    if not isinstance(expected, np.ndarray) or not isinstance(actual, np.ndarray):
        return False
    return expected.shape == actual.shape and {expected.dtype.kind, actual.dtype.kind} <= set(NUMERIC_KINDS)


def _measure(leaf: Leaf, expected: Any, actual: Any, difference: Difference) -> NDArray[np.float64]:
    wide = np.complex128 if "c" in {expected.dtype.kind, actual.dtype.kind} else np.float64
    expected, actual = expected.astype(wide), actual.astype(wide)
    with np.errstate(all="ignore"):
        misplaced, special = find_misplaced(expected, actual, leaf.precision)
        error: NDArray[np.float64] = np.where(special, 0.0, np.abs(actual - expected))
        if difference.rule == "ulp":
            error = error / ulp_of(np.where(special, 0.0, expected), leaf.precision)
        tolerance = difference.tolerance
        if tolerance is None:  # a special value decided before any error was looked at
            tolerance = leaf.tolerance(find_largest(expected))
        ratio = error / tolerance if tolerance else error
        return np.where(misplaced, np.nan, ratio)
