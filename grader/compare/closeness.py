"""Closeness of numbers: special values by position, then errors against a tolerance derived from the work done.

Normwise: max|y - ref| <= eps(dtype) * (8 + 2 * sqrt(n)) * S, where n is the number of terms in one entry and S the
largest entry of the same operation on absolute values: rounding errors grow with the work, not with the answer.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Any

import numpy as np

from grader.compare.leaf import DOUBLE
from grader.compare.ruling import RIGHT, Ruling, finite_or_none, float_or_inf, refuse, show_entry
from grader.model.judgement import Difference
from grader.model.verdict import Comparator, Verdict

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from grader.compare.leaf import Leaf
    from grader.model.value import Array, Value

DERIVED = frozenset({Comparator.NORMWISE, Comparator.EXACT})  # whose tolerance comes from the work done
FLOATING_KINDS = "fc"
INTEGER_KINDS = "biu"


def rule_numbers(leaf: Leaf, actual: Value, slack: float = 1.0) -> Ruling:
    """Compare a numeric leaf with what the student returned there; both have one shape.

    Args:
        leaf: what is expected.
        actual: an array, or a scalar of an accepted kind.
        slack: factor on the tolerance.
    """
    expected = leaf.expected
    if not isinstance(expected, np.ndarray) or expected.ndim == 0:
        return _rule_scalar(leaf, plain_scalar(expected), plain_scalar(actual), slack)
    return _rule_array(leaf, expected, np.asarray(actual), slack)


def plain_scalar(value: Value) -> Any:
    """Return a NumPy scalar or 0-d array as the Python value it holds, anything else as it is."""
    return value.item() if isinstance(value, np.generic | np.ndarray) else value


def _rule_scalar(leaf: Leaf, expected: Any, actual: Any, slack: float) -> Ruling:
    if isinstance(expected, int) and isinstance(actual, int):  # whole numbers of any size, bools among them
        if expected == actual:
            return RIGHT
        error = finite_or_none(abs(float_or_inf(actual) - float_or_inf(expected)))
        return refuse(Verdict.WRONG_VALUE, _describe_scalar(expected, actual, "integers", error, 0.0))
    if type(expected) is type(actual) is float and leaf.comparator in DERIVED and leaf.precision == DOUBLE:
        error, tolerance = abs(actual - expected), leaf.tolerance(abs(expected)) * slack
        if error <= tolerance < math.inf:  # as _find_near does with arrays; an infinity or NaN is never so
            return Ruling(Verdict.RIGHT, error / tolerance) if error else RIGHT
    return _rule_array(leaf, _as_array(expected), _as_array(actual), slack)


def _as_array(number: Any) -> Array:
    return np.asarray(float_or_inf(number) if isinstance(number, int) else number)


def _describe_scalar(expected: Any, actual: Any, rule: str, error: float | None, tolerance: float) -> Difference:
    return Difference(
        actual=show_entry(actual),
        expected=show_entry(expected),
        error=error,
        tolerance=tolerance,
        rule=rule,
        wrong=1,
        total=1,
    )


def _rule_array(leaf: Leaf, expected: Array, actual: Array, slack: float) -> Ruling:
    with np.errstate(all="ignore"):
        if expected.dtype.kind in INTEGER_KINDS and actual.dtype.kind in INTEGER_KINDS:
            return _rule_equal(expected, actual)
        expected, actual = _widen(expected), _widen(actual)
        near = _find_near(leaf, expected, actual, slack)
        if near is not None:
            return near
        misplaced, special = find_misplaced(expected, actual, leaf.precision)
        if misplaced.any():
            return refuse(Verdict.NONFINITE, _describe(expected, actual, misplaced, rule="nonfinite"))
        if leaf.comparator is Comparator.INTEGERS:
            return _rule_equal(expected, actual)
        ordinary, error = expected, np.abs(actual - expected)
        if special.any():
            ordinary, error = np.where(special, 0, expected), np.where(special, 0, error)
        if leaf.comparator is Comparator.ULP:
            return _rule_error(expected, actual, error / ulp_of(ordinary, leaf.precision), leaf.max_ulp * slack, "ulp")
        rule = "exact" if leaf.comparator is Comparator.EXACT else "normwise"
        return _rule_error(expected, actual, error, leaf.tolerance(_largest(ordinary)) * slack, rule)


def _find_near(leaf: Leaf, expected: Array, actual: Array, slack: float) -> Ruling | None:
    """Rule on what most right answers are, finite everywhere and within a normwise tolerance, in a few operations."""
    if leaf.comparator not in DERIVED or leaf.precision.kind != "f":
        return None
    worst, largest = _largest(actual - expected), _largest(expected)
    tolerance = leaf.tolerance(largest) * slack
    if not (worst <= tolerance and largest <= np.finfo(leaf.precision).max and math.isfinite(tolerance)):
        return None  # an infinity or NaN among the entries leads here too
    return Ruling(Verdict.RIGHT, worst / tolerance) if worst else RIGHT


def _widen(numbers: Array) -> Array:
    return numbers.astype(np.complex128 if numbers.dtype.kind == "c" else np.float64, copy=False)


def _largest(numbers: Array) -> float:
    return float(np.abs(numbers).max()) if numbers.size else 0.0


def find_largest(value: Value) -> float:
    """Return the largest finite absolute entry of a number or numeric array, 0 where there is none."""
    if isinstance(value, int | float):
        size = abs(float_or_inf(value))
        return size if math.isfinite(size) else 0.0
    numbers = _as_array(value)
    if numbers.dtype.kind not in INTEGER_KINDS + FLOATING_KINDS:
        return 0.0
    sizes = np.abs(_widen(numbers))
    largest = _largest(sizes)
    return largest if math.isfinite(largest) else _largest(np.where(np.isfinite(sizes), sizes, 0.0))


def find_misplaced(
    expected: Array, actual: Array, precision: np.dtype[Any]
) -> tuple[NDArray[np.bool_], NDArray[np.bool_]]:
    """Compare NaN and infinity by position.

    Args:
        expected: float64 or complex128; what overflows in `precision` is infinite there.
        actual: the same shape.
        precision: the dtype in which the result is due.

    Returns:
        Where they differ, and where either is special.
    """
    wide = expected.dtype.kind == "c" and precision.kind != "c"
    rounded = expected if wide else expected.astype(precision)
    special = ~(np.isfinite(rounded) & np.isfinite(actual))
    same = (np.isnan(rounded) & np.isnan(actual)) | (rounded == actual)
    return special & ~same, special


def ulp_of(numbers: Array, precision: np.dtype[Any]) -> Array:
    """Return the distance between neighbours of each number in a precision, never less than the smallest subnormal.

    Args:
        numbers: finite float64 or complex128.
        precision: the dtype whose neighbours count.
    """
    if precision.kind == "c":
        precision = np.dtype(np.float64 if precision.itemsize > np.dtype(np.complex64).itemsize else np.float32)
    limits = np.finfo(precision)
    _, exponents = np.frexp(np.clip(np.abs(numbers), limits.tiny, limits.max))
    unit: Array = np.ldexp(np.float64(limits.eps), exponents - 1)  # np.spacing overflows at the largest number
    return unit


def _rule_equal(expected: Array, actual: Array) -> Ruling:
    wrong = ~((expected == actual) | ((expected != expected) & (actual != actual)))  # noqa: PLR0124 # NaN is unequal to itself
    if not wrong.any():
        return RIGHT
    first = np.unravel_index(int(np.argmax(wrong)), wrong.shape)
    error = abs(complex(actual[first]) - complex(expected[first]))
    return refuse(
        Verdict.WRONG_VALUE,
        _describe(expected, actual, wrong, rule="integers", error=finite_or_none(error), tolerance=0.0),
    )


def _rule_error(expected: Array, actual: Array, error: Array, tolerance: float, rule: str) -> Ruling:
    wrong = ~(error <= tolerance)  # so that an error that is no number counts as wrong
    worst = _largest(np.where(np.isnan(error), np.inf, error))
    if worst == 0.0:
        return RIGHT
    margin = worst / tolerance if tolerance > 0.0 else math.inf
    if not wrong.any():
        return Ruling(Verdict.RIGHT, margin)
    described = _describe(expected, actual, wrong, rule=rule, error=finite_or_none(worst), tolerance=tolerance)
    return Ruling(Verdict.WRONG_VALUE, margin, described)


def _describe(
    expected: Array,
    actual: Array,
    wrong: NDArray[np.bool_],
    *,
    rule: str,
    error: float | None = None,
    tolerance: float | None = None,
) -> Difference:
    first = np.unravel_index(int(np.argmax(wrong)), wrong.shape)
    return Difference(
        index=tuple(int(each) for each in first) if wrong.ndim else None,
        actual=show_entry(actual[first].item()),
        expected=show_entry(expected[first].item()),
        error=error,
        tolerance=tolerance,
        rule=rule,
        wrong=int(np.count_nonzero(wrong)),
        total=int(wrong.size),
    )
