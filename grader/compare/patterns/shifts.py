"""The right numbers a few entries away: shifted, cropped, padded."""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING

import numpy as np

from grader.compare.patterns.facing import is_rich
from grader.compare.patterns.places import in_both_counts
from grader.model.resemblance import Pattern, Resemblance

if TYPE_CHECKING:
    from collections.abc import Iterator

    from grader.compare.patterns.facing import Facing
    from grader.model.value import Array

MOST_STEPS = 3
LEAST_OVERLAP = 0.5  # of all entries, where nothing is known of what came in
SPATIAL = 2  # the last axes, that are shifted together
SIDES = ("both", "start", "end")


def find_shifts(facing: Facing) -> Iterator[tuple[Resemblance, bool]]:
    """Yield the readings in which the numbers moved, or fewer or more of them came back than were due."""
    if facing.expected.ndim == 0 or facing.expected.ndim != facing.actual.ndim:
        return
    if facing.same_shape:
        yield from _find_shifted(facing)
    else:
        yield from _find_resized(facing)


def _find_shifted(facing: Facing) -> Iterator[tuple[Resemblance, bool]]:
    ndim = facing.expected.ndim
    groups = [(axis,) for axis in range(ndim)] + ([(ndim - 2, ndim - 1)] if ndim >= SPATIAL else [])
    for axes, steps in product(groups, _list_steps()):
        for way, telling in _try_shift(facing, axes, steps):
            for found in in_both_counts(facing, Resemblance(pattern=Pattern.SHIFTED, way=way, amount=steps), axes):
                yield found, telling


def _list_steps() -> Iterator[int]:
    for size in range(1, MOST_STEPS + 1):
        yield from (size, -size)


def _try_shift(facing: Facing, axes: tuple[int, ...], steps: int) -> Iterator[tuple[str, bool]]:
    """Yield how the places that became free were filled: with zeros, from the other side, or with anything else."""
    kept = _cut(facing.expected, axes, steps, leave=True)
    came = _cut(facing.actual, axes, steps, leave=False)
    if not (facing.may_equal(kept, came) and facing.near(kept, came).all()):
        return
    telling = is_rich(kept)
    moved = np.zeros_like(facing.expected)
    _cut(moved, axes, steps, leave=False)[...] = kept
    if facing.equals(moved):
        yield "zeros", telling
    if kept.size and facing.equals(np.roll(facing.expected, steps, axes)):
        yield "wrap", telling
    yield "anything", telling and kept.size >= LEAST_OVERLAP * facing.expected.size


def _cut(array: Array, axes: tuple[int, ...], steps: int, *, leave: bool) -> Array:
    """Return the part that stays inside when entries move by `steps`: where it comes from (leave), or where it goes."""
    forward = (steps > 0) is leave
    part = [slice(None)] * array.ndim
    for axis in axes:
        kept = max(array.shape[axis] - abs(steps), 0)
        part[axis] = slice(0, kept) if forward else slice(array.shape[axis] - kept, None)
    return array[tuple(part)]


def _find_resized(facing: Facing) -> Iterator[tuple[Resemblance, bool]]:
    """One array is the other with something cut off, or put on, at one side or at both sides of some axes."""
    growth = [given - due for given, due in zip(facing.actual.shape, facing.expected.shape, strict=True)]
    axes = tuple(axis for axis, more in enumerate(growth) if more)
    if len({growth[axis] > 0 for axis in axes}) != 1:
        return
    cropped = growth[axes[0]] < 0
    small, large = (facing.actual, facing.expected) if cropped else (facing.expected, facing.actual)
    for side, amount in product(SIDES, range(1, MOST_STEPS + 1)):
        inside = _trim(large, axes, amount, side)
        if inside.shape != small.shape or not facing.near(inside, small).all():
            continue
        pattern = Pattern.CROPPED if cropped else Pattern.PADDED
        for way in (side,) if cropped else _name_filled(large, axes, amount, side):
            for found in in_both_counts(facing, Resemblance(pattern=pattern, way=way, amount=amount), axes):
                yield found, is_rich(small)


def _trim(array: Array, axes: tuple[int, ...], amount: int, side: str) -> Array:
    part = [slice(None)] * array.ndim
    for axis in axes:
        start = 0 if side == "end" else amount
        stop = array.shape[axis] - (0 if side == "start" else amount)
        part[axis] = slice(start, max(stop, start))
    return array[tuple(part)]


def _name_filled(large: Array, axes: tuple[int, ...], amount: int, side: str) -> Iterator[str]:
    without = large.copy()
    _trim(without, axes, amount, side)[...] = 0
    if not without.any():
        yield f"{side}_zeros"
    yield f"{side}_anything"
