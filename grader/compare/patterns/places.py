"""The right numbers in other places: transposed, flipped, reshaped, in another order along one axis."""

from __future__ import annotations

from itertools import chain, combinations, permutations
from typing import TYPE_CHECKING

import numpy as np

from grader.compare.patterns.facing import is_rich
from grader.model.resemblance import Pattern, Resemblance

if TYPE_CHECKING:
    from collections.abc import Iterator

    from grader.compare.patterns.facing import Facing
    from grader.model.value import Array

MOST_AXES = 4  # whose permutations and subsets are tried
MOST_ALONG = 64  # entries along an axis that is searched for a permutation
LEAST_SLICE = 2  # entries of a slice that can be told from another one


def find_places(facing: Facing) -> Iterator[tuple[Resemblance, bool]]:
    """Yield the readings in which every number is right and stands in another place."""
    if not 1 <= facing.expected.ndim <= MOST_AXES or not has_same_numbers(facing):
        return
    telling = is_rich(facing.expected)
    for found in chain(_find_transposed(facing), _find_flipped(facing), _find_reshaped(facing)):
        yield found, telling
    for found, long in _find_permuted(facing):
        yield found, telling and long


def has_same_numbers(facing: Facing) -> bool:
    """Tell whether both arrays hold the same numbers, wherever."""
    if facing.expected.size != facing.actual.size or facing.expected.dtype != facing.actual.dtype:
        return False
    wanted, given = (np.sort(array, axis=None) for array in (facing.expected, facing.actual))
    return bool(facing.near(wanted, given).all())


def _find_transposed(facing: Facing) -> Iterator[Resemblance]:
    for order in _list_orders(facing):
        if facing.equals(facing.expected.transpose(order)):
            yield Resemblance(pattern=Pattern.TRANSPOSED, way=f"transpose({', '.join(map(str, order))})")


def _list_orders(facing: Facing) -> Iterator[tuple[int, ...]]:
    """Yield the permutations of the axes, those that move fewest first; axes of length 1 make some of them the same."""
    axes = range(facing.expected.ndim)
    orders = sorted(permutations(axes), key=lambda order: sum(axis != place for place, axis in enumerate(order)))
    yield from orders[1:]


def _find_flipped(facing: Facing) -> Iterator[Resemblance]:
    if not facing.same_shape:
        return
    axes = range(facing.expected.ndim)  # those of length 1 as well: another case may have more of them
    for count in range(1, len(axes) + 1):
        for some in combinations(axes, count):
            if facing.equals(np.flip(facing.expected, some)):
                yield from in_both_counts(facing, Resemblance(pattern=Pattern.FLIPPED), some)


def in_both_counts(facing: Facing, found: Resemblance, axes: tuple[int, ...]) -> Iterator[Resemblance]:
    """Yield a reading with its axes named, and where nobody named them once more with the axes counted from the last.

    Cases whose arrays have different numbers of axes can only share the second one.
    """
    for from_end in (False, True):
        if not (from_end and facing.letters):
            yield Resemblance(
                pattern=found.pattern,
                axes=facing.words(axes, from_end=from_end),
                way=found.way,
                amount=found.amount,
                reading=found.reading,
                number=found.number,
                from_end=from_end,
            )


def _find_reshaped(facing: Facing) -> Iterator[Resemblance]:
    """The same numbers in one long row, cut in another way; or a row that was read with the axes in another order."""
    if not facing.same_shape and facing.equals(facing.expected.reshape(facing.actual.shape)):
        yield Resemblance(pattern=Pattern.RESHAPED, way="shape")
    for order in _list_orders(facing):
        moved = facing.expected.transpose(order)
        as_row = moved.reshape(facing.actual.shape)
        if moved.shape != facing.actual.shape and facing.equals(as_row):
            yield Resemblance(pattern=Pattern.RESHAPED, way="order")
            return


def _find_permuted(facing: Facing) -> Iterator[tuple[Resemblance, bool]]:
    """Yield the axes along which whole slices changed places, and whether the slices are long enough to tell."""
    if not facing.same_shape:
        return
    for axis, length in enumerate(facing.expected.shape):
        if 1 < length <= MOST_ALONG and _is_permuted(facing, axis):
            long = facing.expected.size >= LEAST_SLICE * length
            for found in in_both_counts(facing, Resemblance(pattern=Pattern.PERMUTED), (axis,)):
                yield found, long


def _is_permuted(facing: Facing, axis: int) -> bool:
    wanted, given = (_slices(array, axis) for array in (facing.expected, facing.actual))
    left = list(range(len(wanted)))
    for piece in given:
        found = next((index for index in left if facing.near(wanted[index], piece).all()), None)
        if found is None:
            return False
        left.remove(found)
    return True


def _slices(array: Array, axis: int) -> Array:
    return np.moveaxis(array, axis, 0).reshape(array.shape[axis], -1)
