"""Right but for one part: the border, the first or the last index of an axis, every second one, some of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from grader.compare.patterns.facing import is_rich
from grader.compare.patterns.places import in_both_counts
from grader.model.resemblance import Pattern, Resemblance

if TYPE_CHECKING:
    from collections.abc import Iterator

    from numpy.typing import NDArray

    from grader.compare.patterns.facing import Facing

REALLY_WRONG = 0.8  # of the entries of a part that is called wrong
WIDTHS = (1, 2)  # of a border
LEAST_IN_ROW = 5  # entries of a single row before one of them is a part
LEAST_IN_SLICE = 3
SPATIAL = 2


def find_parts(facing: Facing) -> Iterator[tuple[Resemblance, bool]]:
    """Yield the parts that hold all wrong entries, and hardly any right one."""
    if not facing.same_shape or not facing.expected.size:
        return
    wrong = ~facing.near(facing.expected, facing.actual, slack=1.0)
    if not wrong.any():
        return
    # NaN and infinity that agree, and zeros that do, may well stand in a wrong part.
    silent = ~wrong & (~np.isfinite(facing.expected) | (facing.expected == 0))
    if wrong.ndim >= SPATIAL:
        yield from _find_borders(facing, wrong, silent)
    for axis in range(wrong.ndim):
        yield from _find_along(facing, wrong, silent, axis)


def _find_borders(
    facing: Facing, wrong: NDArray[np.bool_], silent: NDArray[np.bool_]
) -> Iterator[tuple[Resemblance, bool]]:
    axes = (wrong.ndim - 2, wrong.ndim - 1)
    for width in WIDTHS:
        inside = np.zeros(wrong.shape, dtype=bool)
        inside[..., width : max(wrong.shape[-2] - width, width), width : max(wrong.shape[-1] - width, width)] = True
        for way, part in (("border", ~inside), ("inside", inside)):
            if _holds(wrong, silent, part):
                found = Resemblance(pattern=Pattern.PART, way=way, amount=width)
                telling = is_rich(facing.expected[~part])
                yield from ((each, telling) for each in in_both_counts(facing, found, axes))


def _holds(wrong: NDArray[np.bool_], silent: NDArray[np.bool_], part: NDArray[np.bool_]) -> bool:
    spoken = int(np.count_nonzero(part & ~silent))
    return not (wrong & ~part).any() and bool(np.count_nonzero(wrong) >= REALLY_WRONG * spoken)


def _find_along(
    facing: Facing, wrong: NDArray[np.bool_], silent: NDArray[np.bool_], axis: int
) -> Iterator[tuple[Resemblance, bool]]:
    others = tuple(other for other in range(wrong.ndim) if other != axis)
    count, spoken = wrong.sum(axis=others), (~silent).sum(axis=others)
    guilty = count > 0
    if guilty.all() and len(guilty) > 1:
        return
    if count.sum() < REALLY_WRONG * spoken[guilty].sum():
        return
    right = np.take(facing.expected, np.flatnonzero(~guilty), axis=axis)
    telling = is_rich(right) and (bool(others) or len(guilty) >= LEAST_IN_ROW)
    for way in _name_indices(guilty, spoken == 0, alone=not others):
        enough = way != "some" or right.size >= LEAST_IN_SLICE * int((~guilty).sum())
        found = Resemblance(pattern=Pattern.PART, way=way)
        yield from ((each, telling and enough) for each in in_both_counts(facing, found, (axis,)))


def _name_indices(guilty: NDArray[np.bool_], silent: NDArray[np.bool_], *, alone: bool) -> Iterator[str]:
    """Yield what the wrong indices of an axis can be called; in a single row they need a name.

    Args:
        guilty: by index, whether anything is wrong there.
        silent: by index, whether nothing there can show it.
        alone: whether each index is one entry.
    """
    numbers = np.arange(len(guilty))
    last = len(guilty) - 1
    named = {
        "first": numbers == 0,
        "last": numbers == last,
        "ends": (numbers == 0) | (numbers == last),
        "not_first": numbers != 0,
        "not_last": numbers != last,
        "even": numbers % 2 == 0,
        "odd": numbers % 2 == 1,
    }
    yield from (way for way, part in named.items() if ((part == guilty) | silent).all())
    if not alone:
        yield "some"
