"""Numbers that are off in one way everywhere: sign, factor, offset, offset per channel, rounding, truncation."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from grader.compare.patterns.facing import BOTH_ROUND, is_rich, largest
from grader.compare.patterns.places import in_both_counts
from grader.compare.patterns.symbols import name_number
from grader.model.resemblance import Pattern, Resemblance

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from grader.compare.patterns.facing import Facing
    from grader.model.value import Array, Value

LEAST_IN_SLICE = 3  # entries that must have one offset before it is called one
NEAR_NAME = 1e-5  # relative: a name is tried from here on
SIGNIFICANT = 1e3  # times the tolerance, that a factor must move the numbers to be seen
COARSER = ("float16", "float32")
WHOLE = {"trunc": np.trunc, "floor": np.floor, "round": np.rint}


def find_amounts(facing: Facing, constants: Mapping[str, float]) -> Iterator[tuple[Resemblance, bool]]:
    """Yield the readings in which every number stands in its place and is off in the same way.

    Args:
        facing: both arrays, of one shape.
        constants: by name, what a factor may be called.
    """
    if not facing.same_shape or not facing.expected.size:
        return
    telling = is_rich(facing.expected)
    if facing.equals(-facing.expected):
        yield Resemblance(pattern=Pattern.SIGN), telling
    for found in _find_factor(facing, constants):
        yield found, telling
    for found in _find_offset(facing, constants):
        yield found, telling


def _find_factor(facing: Facing, constants: Mapping[str, float]) -> Iterator[Resemblance]:
    factor = _fit_factor(facing)
    if factor is None or factor in (0.0, -1.0):
        return
    with np.errstate(all="ignore"):
        if not facing.equals(factor * facing.expected):
            return
        yield Resemblance(pattern=Pattern.SCALED, reading=name_number(factor), number=True)
        for name, value in constants.items():
            for sign, signed in (("", value), ("-", -value)):
                close = abs(signed - factor) <= NEAR_NAME * abs(factor)
                if close and abs(signed) != 1.0 and facing.equals(signed * facing.expected):
                    yield Resemblance(pattern=Pattern.SCALED, reading=f"{sign}{name}")


def _fit_factor(facing: Facing) -> float | None:
    """Return the factor that fits best, where the numbers are large enough to show one."""
    finite = np.isfinite(facing.expected) & np.isfinite(facing.actual)
    wanted, given = facing.expected[finite], facing.actual[finite]
    size = largest(wanted)
    if size == 0.0 or wanted.dtype.kind == "c":
        return None
    # Squares of huge numbers would overflow, of tiny ones vanish.
    with np.errstate(all="ignore"):
        factor = float(np.dot(wanted / size, given / size) / np.dot(wanted / size, wanted / size))
        visible = size * abs(factor - 1.0) > SIGNIFICANT * float(np.max(facing.tolerance(wanted)))
    return factor if visible and np.isfinite(factor) else None


def _find_offset(facing: Facing, constants: Mapping[str, float]) -> Iterator[Resemblance]:
    if facing.expected.dtype.kind == "c" or not np.isfinite(facing.expected).all():
        return
    with np.errstate(all="ignore"):
        offsets = facing.actual - facing.expected
        tolerance = BOTH_ROUND * np.max(facing.tolerance(facing.expected)) + np.spacing(largest(facing.actual))
    if not np.isfinite(offsets).all() or largest(offsets) <= SIGNIFICANT * tolerance:
        return
    if np.ptp(offsets) <= 2 * tolerance:
        offset = float(np.mean(offsets))
        yield Resemblance(pattern=Pattern.OFFSET, reading=name_number(offset), number=True)
        for name, value in constants.items():
            for sign, signed in (("", value), ("-", -value)):
                if name.isidentifier() and abs(signed - offset) <= tolerance:
                    yield Resemblance(pattern=Pattern.OFFSET, reading=f"{sign}{name}")


def find_offsets_per_index(facing: Facing, arguments: Mapping[str, Value]) -> Iterator[tuple[Resemblance, bool]]:
    """Yield the axes along which every index has an offset of its own, with the argument that holds the offsets."""
    expected, actual = facing.expected, facing.actual
    if not facing.same_shape or expected.ndim < 2 or expected.dtype.kind == "c":  # noqa: PLR2004 # a row has no slices
        return
    with np.errstate(all="ignore"):
        offsets = actual - expected
        tolerance = BOTH_ROUND * float(np.max(facing.tolerance(expected), initial=0.0))
    if not np.isfinite(offsets).all() or largest(offsets) <= SIGNIFICANT * tolerance:
        return
    for axis, length in enumerate(expected.shape):
        others = tuple(other for other in range(expected.ndim) if other != axis)
        if not length or np.ptp(offsets, axis=others).max(initial=0.0) > 2 * tolerance:
            continue
        vector = offsets.mean(axis=others)
        # One index alone, or slices of one entry, fit any axis: they agree with it and say nothing.
        enough = expected.size >= LEAST_IN_SLICE * length and length > 1
        telling = enough and is_rich(expected) and bool(np.ptp(vector) > SIGNIFICANT * tolerance)
        for reading in ("", *_name_vector(vector, arguments, 2 * tolerance)):
            found = Resemblance(pattern=Pattern.OFFSET_PER_INDEX, reading=reading)
            yield from ((each, telling) for each in in_both_counts(facing, found, (axis,)))


def _name_vector(vector: Array, arguments: Mapping[str, Value], tolerance: float) -> Iterator[str]:
    for name, value in arguments.items():
        if isinstance(value, np.ndarray) and value.shape == vector.shape and value.dtype.kind in "biuf":
            for sign, signed in (("", value), ("-", -value.astype(float))):
                if np.abs(vector - signed).max(initial=0.0) <= tolerance:
                    yield f"{sign}{name}"


def find_roundings(facing: Facing) -> Iterator[tuple[Resemblance, bool]]:
    """Yield the readings in which the numbers were kept in a dtype that cannot hold them."""
    if not facing.same_shape or facing.expected.dtype.kind == "c" or not facing.expected.size:
        return
    yield from _find_rounded(facing)
    yield from _find_truncated(facing)


def _find_rounded(facing: Facing) -> Iterator[tuple[Resemblance, bool]]:
    if facing.leaf.precision.kind != "f":
        return
    for name in COARSER:
        coarse = np.dtype(name)
        if coarse.itemsize >= facing.leaf.precision.itemsize:
            continue
        with np.errstate(all="ignore"):
            held = facing.actual.astype(coarse).astype(np.float64)
            same = bool(((held == facing.actual) | np.isnan(facing.actual)).all())
            coarser = float(np.finfo(coarse).eps) / float(np.finfo(facing.leaf.precision).eps)
            close = same and bool(facing.near(facing.expected, facing.actual, slack=coarser).all())
            # A number that the coarse dtype holds exactly shows nothing.
            shown = facing.expected[facing.expected.astype(coarse) != facing.expected]
        if close:
            yield Resemblance(pattern=Pattern.ROUNDED, way=name), is_rich(shown)


def _find_truncated(facing: Facing) -> Iterator[tuple[Resemblance, bool]]:
    with np.errstate(all="ignore"):
        if not np.array_equal(facing.actual, np.rint(facing.actual)) or not np.isfinite(facing.expected).all():
            return
        tolerance = BOTH_ROUND * facing.tolerance(facing.expected)
        whole = np.abs(facing.expected - np.rint(facing.expected)) <= tolerance
        telling = is_rich(facing.expected[~whole]) and np.unique(facing.actual).size > 1
        for way, cut in WHOLE.items():
            wanted = np.where(whole, np.rint(facing.expected), cut(facing.expected))
            if np.array_equal(wanted, facing.actual):
                yield Resemblance(pattern=Pattern.TRUNCATED, way=way), telling
