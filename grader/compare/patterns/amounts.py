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
VISIBLE = 1e3  # times the tolerance, that a factor or offset must move the numbers to tell
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
    with np.errstate(all="ignore"):
        for found, visible in (*_find_factor(facing, constants), *_find_offset(facing, constants)):
            yield found, telling and visible


def _find_factor(facing: Facing, constants: Mapping[str, float]) -> Iterator[tuple[Resemblance, bool]]:
    """Yield the names of a factor, and whether it moves the numbers by far more than rounding does."""
    factor = _fit_factor(facing)
    if factor is None or factor in {0.0, -1.0} or not facing.equals(factor * facing.expected):
        return
    size = largest(facing.expected)
    tolerance = float(np.max(facing.tolerance(facing.expected)))
    visible = size * abs(factor - 1.0) > VISIBLE * tolerance
    yield Resemblance(pattern=Pattern.SCALED, reading=name_number(factor, tolerance / size), number=True), visible
    for name, value in constants.items():
        for sign, signed in (("", value), ("-", -value)):
            close = abs(signed - factor) <= max(NEAR_NAME, tolerance / size) * abs(factor)
            if close and abs(signed) != 1.0 and facing.equals(signed * facing.expected):
                yield Resemblance(pattern=Pattern.SCALED, reading=f"{sign}{name}"), visible


def _fit_factor(facing: Facing) -> float | None:
    """Return the factor that fits best; squares of huge numbers would overflow, of tiny ones vanish."""
    finite = np.isfinite(facing.expected) & np.isfinite(facing.actual)
    wanted, given = facing.expected[finite], facing.actual[finite]
    size = largest(wanted)
    if size == 0.0 or wanted.dtype.kind == "c":
        return None
    factor = float(np.dot(wanted / size, given / size) / np.dot(wanted / size, wanted / size))
    return factor if np.isfinite(factor) else None


def _find_offset(facing: Facing, constants: Mapping[str, float]) -> Iterator[tuple[Resemblance, bool]]:
    """Yield the names of an offset, and whether it moves the numbers by far more than rounding does."""
    known = _take_offsets(facing)
    if known is None:
        return
    offsets, tolerance = known
    finite = np.isfinite(facing.expected)
    if not finite.any() or np.ptp(offsets[finite]) > 2 * tolerance:
        return
    offset = float(np.mean(offsets[finite]))
    visible = abs(offset) > VISIBLE * tolerance
    yield (
        Resemblance(pattern=Pattern.OFFSET, reading=name_number(offset, tolerance / abs(offset)), number=True),
        visible,
    )
    for name, value in constants.items():
        for sign, signed in (("", value), ("-", -value)):
            if name.isidentifier() and abs(signed - offset) <= tolerance:
                yield Resemblance(pattern=Pattern.OFFSET, reading=f"{sign}{name}"), visible


def _take_offsets(facing: Facing) -> tuple[Array, float] | None:
    """Return what was added to every entry, 0 where NaN and infinity agree, and how exactly that is known."""
    if facing.expected.dtype.kind == "c":
        return None
    special = ~np.isfinite(facing.expected)
    if not facing.near(facing.expected, facing.actual)[special].all():
        return None
    offsets = np.where(special, 0.0, facing.actual - facing.expected)
    tolerance = BOTH_ROUND * float(np.max(facing.tolerance(facing.expected), initial=0.0))
    tolerance += float(np.spacing(largest(facing.actual)))
    if not np.isfinite(offsets).all() or largest(offsets) <= 2 * tolerance:
        return None
    return offsets, tolerance


def find_offsets_per_index(facing: Facing, arguments: Mapping[str, Value]) -> Iterator[tuple[Resemblance, bool]]:
    """Yield the axes along which every index has an offset of its own, with the argument that holds the offsets."""
    expected = facing.expected
    if not facing.same_shape or expected.ndim < 2 or not expected.size:  # noqa: PLR2004 # a row has no slices
        return
    with np.errstate(all="ignore"):
        known = _take_offsets(facing)
    if known is None:
        return
    offsets, tolerance = known
    for axis, length in enumerate(expected.shape):
        others = tuple(other for other in range(expected.ndim) if other != axis)
        vector = np.median(offsets, axis=others)
        spread = offsets - np.expand_dims(vector, others)
        if largest(spread[np.isfinite(expected)]) > 2 * tolerance:
            continue
        # One index alone, or slices of one entry, fit any axis: they agree with it and say nothing.
        enough = expected.size >= LEAST_IN_SLICE * length and length > 1
        telling = enough and is_rich(expected) and bool(np.ptp(vector) > VISIBLE * tolerance)
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
    if facing.leaf.precision.kind != "f" or facing.given.kind != "f":
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
        finite = np.isfinite(facing.expected)
        if not facing.near(facing.expected, facing.actual)[~finite].all():
            return
        expected, actual = facing.expected[finite], facing.actual[finite]
        if not np.array_equal(actual, np.rint(actual)):
            return
        tolerance = BOTH_ROUND * facing.tolerance(expected)
        whole = np.abs(expected - np.rint(expected)) <= tolerance
        telling = is_rich(expected[~whole]) and np.unique(actual).size > 1
        for way, cut in WHOLE.items():
            # Rounding alone can carry a number over the step.
            if ((actual == cut(expected - tolerance)) | (actual == cut(expected + tolerance))).all():
                yield Resemblance(pattern=Pattern.TRUNCATED, way=way), telling
