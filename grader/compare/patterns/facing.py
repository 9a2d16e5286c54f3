"""One wrong array beside the expected one, and when two arrays of such numbers are equal."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

import numpy as np

from grader.compare.closeness import ulp_of
from grader.model.verdict import Comparator

if TYPE_CHECKING:
    from collections.abc import Iterable

    from numpy.typing import NDArray

    from grader.compare.leaf import Leaf
    from grader.model.value import Array

BOTH_ROUND = 2.0  # what a pattern makes of the expected value is rounded as well
LEAST_DISTINCT = 3  # values, below which nothing is told from chance
LEAST_BITS = 10.0  # of arrangement, that whole numbers must carry: they fall together by chance


@dataclass(frozen=True, slots=True)
class Facing:
    """A wrong leaf beside the expected one, both float64 or complex128, with what counts as equal.

    letters: names of the expected array's axes, or () where nobody named them.
    loosest: by how much two equal entries may differ, however the pattern scales them.
    """

    leaf: Leaf
    expected: Array
    actual: Array
    given: np.dtype[Any]
    letters: tuple[str, ...] = ()
    loosest: float = math.inf

    @property
    def same_shape(self) -> bool:
        """Tell whether entries can be compared one by one."""
        return self.expected.shape == self.actual.shape

    def near(self, wanted: Array, actual: Array, slack: float = BOTH_ROUND) -> NDArray[np.bool_]:
        """Tell entry by entry whether two arrays of one shape are equal; NaN equals NaN."""
        with np.errstate(all="ignore"):
            equal = (wanted == actual) | (np.isnan(wanted) & np.isnan(actual))
            found: NDArray[np.bool_] = equal | (np.abs(actual - wanted) <= slack * self.tolerance(wanted))
            return found

    def may_equal(self, wanted: Array, actual: Array) -> bool:
        """Tell whether the first entries of two arrays of one shape leave it open that they are equal; cheap."""
        return not wanted.size or not abs(actual.flat[0] - wanted.flat[0]) > self.loosest  # NaN leaves it open

    def equals(self, wanted: Array) -> bool:
        """Tell whether the student's array is this one."""
        return (
            wanted.shape == self.actual.shape
            and self.may_equal(wanted, self.actual)
            and bool(self.near(wanted, self.actual).all())
        )

    def tolerance(self, wanted: Array) -> Array | float:
        """Return by how much rounding may move entries of a size, in the coarser of the due and the given precision."""
        if self.leaf.comparator is Comparator.INTEGERS:
            return 0.0
        precision = self.leaf.precision
        coarser = self._coarsening()
        if self.leaf.comparator is Comparator.ULP:
            finite = np.where(np.isfinite(wanted), wanted, 0.0)
            return self.leaf.max_ulp * coarser * ulp_of(finite, precision)
        return coarser * self.leaf.tolerance(largest(wanted))

    def word(self, axis: int, *, from_end: bool = False) -> str:
        """Name an axis of the expected array: "H (axis=2)", "axis=2", "axis=-1"."""
        number = f"axis={axis - self.expected.ndim if from_end else axis}"
        return f"{self.letters[axis]} ({number})" if self.letters and not from_end else number

    def words(self, axes: Iterable[int], *, from_end: bool = False) -> tuple[str, ...]:
        """Name several axes."""
        return tuple(self.word(axis, from_end=from_end) for axis in axes)

    def with_bound(self) -> Facing:
        """Return the same with its `loosest` worked out, twice over; what equals the student's array is as large."""
        sizes = np.array([largest(self.expected), largest(self.actual)])
        return replace(self, loosest=2 * BOTH_ROUND * float(np.max(self.tolerance(sizes))))

    def _coarsening(self) -> float:
        if self.given.kind not in "fc":
            return 1.0
        return max(1.0, float(np.finfo(self.given).eps) / float(np.finfo(self.leaf.precision).eps))


def largest(numbers: Array) -> float:
    """Return the largest finite absolute entry, 0 where there is none."""
    sizes = np.abs(numbers[np.isfinite(numbers)])
    return float(sizes.max()) if sizes.size else 0.0


def is_rich(numbers: Array) -> bool:
    """Tell whether an array holds enough for its arrangement to be no accident.

    Three different values are needed; of whole numbers, which fall together by chance, also ten bits of arrangement.
    """
    finite = numbers[np.isfinite(numbers)]
    values, counts = np.unique(finite, return_counts=True)
    if values.size < LEAST_DISTINCT:
        return False
    if values.dtype.kind == "c" or not np.array_equal(values, np.rint(values)):
        return True
    arrangements = math.lgamma(finite.size + 1) - sum(math.lgamma(count + 1) for count in counts.tolist())
    return arrangements / math.log(2) >= LEAST_BITS
