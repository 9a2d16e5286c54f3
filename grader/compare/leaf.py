"""Leaves of an expected result: each with its output, comparator, dtype, and what its tolerance is made of."""

from __future__ import annotations

import math
from functools import cache
from typing import TYPE_CHECKING, Any

import msgspec
import numpy as np

from grader.model.answer import Distribution
from grader.model.errors import InternalError
from grader.model.value import iter_leaves
from grader.model.verdict import Comparator

if TYPE_CHECKING:
    from collections.abc import Sequence

    from grader.model.answer import Answer
    from grader.model.pack import Case, Function
    from grader.model.value import Value

DOUBLE = np.dtype(np.float64)
LEAST_TERMS, PER_ROOT = 8, 2  # the tolerance is eps * (8 + 2 * sqrt(n)) * S; measured, see the module of closeness


class Leaf(msgspec.Struct, frozen=True):
    """One leaf of an expected result."""

    expected: Any
    comparator: Comparator
    dtype: str = ""  # what an array is due in; "" for its own
    precision: np.dtype[Any] = DOUBLE  # the floating dtype whose rounding is allowed for
    scale: float = 0.0  # S
    terms: int = 1  # n
    factor: float = 1.0  # an author's widening
    max_ulp: int = 8
    free_dtype: bool = False
    distribution: Distribution | None = None

    def tolerance(self, largest: float) -> float:
        """Return the normwise tolerance; S is never below the largest expected entry."""
        scale = max(largest, self.scale if math.isfinite(self.scale) else 0.0)
        growth = LEAST_TERMS + PER_ROOT * math.sqrt(max(1, self.terms))
        return find_epsilon(self.precision) * growth * scale * self.factor


def list_leaves(case: Case, function: Function, answer: Answer, outputs: Sequence[int]) -> tuple[Leaf, ...]:
    """Describe every leaf of an answer.

    Args:
        case: its comparator replaces the function's, its tolerance widens.
        function: names a comparator for each output.
        answer: expected value, dtypes, scales.
        outputs: for each leaf, the number of the output that it belongs to.

    Raises:
        InternalError: the answer has not one dtype and one scale per leaf.
    """
    parts = list(iter_leaves(answer.expected))
    dtypes = answer.dtypes or ("",) * len(parts)
    scales = answer.scales or (0.0,) * len(parts)
    if not len(parts) == len(dtypes) == len(scales) == len(outputs):
        raise InternalError(f"{case.id}: {len(parts)} leaves, {len(dtypes)} dtypes, {len(scales)} scales")
    return tuple(
        Leaf(
            expected=part,
            comparator=case.comparator or function.comparators[number],
            dtype=dtype,
            precision=find_precision(part, dtype),
            scale=scale,
            terms=answer.terms,
            factor=case.tolerance.factor if case.tolerance else 1.0,
            max_ulp=function.max_ulp,
            free_dtype=number < len(function.outputs) and function.outputs[number] in function.free_dtype,
            distribution=answer.distribution,
        )
        for part, dtype, scale, number in zip(parts, dtypes, scales, outputs, strict=True)
    )


@cache
def find_epsilon(precision: np.dtype[Any]) -> float:
    """Return the distance from 1 to the next number of a floating dtype."""
    return float(np.finfo(precision).eps)


def find_precision(value: Value, dtype: str) -> np.dtype[Any]:
    """Return the floating dtype that a leaf is due in, double where it is due in none."""
    if dtype:
        found = np.dtype(dtype)
    elif isinstance(value, np.ndarray | np.generic):
        found = value.dtype
    else:
        return DOUBLE
    return found if found.kind in "fc" else DOUBLE
