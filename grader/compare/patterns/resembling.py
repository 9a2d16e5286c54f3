"""Resembling: which patterns turn the expected result of one case into the student's."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec
import numpy as np

from grader.compare.closeness import FLOATING_KINDS, INTEGER_KINDS
from grader.compare.leaf import list_leaves
from grader.compare.patterns.amounts import find_amounts, find_offsets_per_index, find_roundings
from grader.compare.patterns.facing import Facing, is_rich
from grader.compare.patterns.parts import find_parts
from grader.compare.patterns.places import find_places
from grader.compare.patterns.shifts import find_shifts
from grader.compare.patterns.symbols import name_constants
from grader.compare.structure import align, name_output
from grader.compare.values import compare_value
from grader.model.resemblance import Likeness, Pattern, Resemblance
from grader.model.value import iter_leaves
from grader.model.verdict import Comparator, Verdict

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from grader.compare.leaf import Leaf
    from grader.compare.values import LeafRuling
    from grader.model.answer import Answer
    from grader.model.pack import Case, Function
    from grader.model.value import Array, Value

MOST_ENTRIES = 20_000  # of an array that is looked at
NO_PATTERNS = frozenset({Comparator.STATISTICAL, Comparator.CHOICE})
SPARING = frozenset({Pattern.DTYPE, Pattern.ROUNDED, Pattern.TRUNCATED})  # they change nothing in 0 and 1
NUMERIC = INTEGER_KINDS + FLOATING_KINDS


def resemble(
    case: Case,
    function: Function,
    answer: Answer,
    value: Value,
    *,
    earlier: Sequence[Answer] = (),
    letters: Mapping[str, tuple[str, ...]] | None = None,
) -> tuple[Likeness, ...]:
    """Find for every output that is not right the patterns that turn the expected values into the student's.

    Of a right output only what a factor cannot be called is told: its readings are the constants that are 1 here.

    Args:
        case: what was called.
        function: its outputs and comparators.
        answer: expected values, and the arguments whose sizes name a factor.
        value: what the student returned.
        earlier: answers of the calls of the same function before this one, in order.
        letters: names of the axes of arguments and outputs, where somebody gave them.

    Raises:
        InternalError: the answer does not fit together.
    """
    comparators = {case.comparator} if case.comparator else set(function.comparators)
    if comparators & NO_PATTERNS or case.raises or answer.raises:
        return ()
    rulings = compare_value(case, function, answer, value)
    slots = list(align(answer.expected, value))
    if any(isinstance(slot.expected, dict | tuple | list) for slot in slots):
        return ()  # a container does not fit
    places = [name_output(function, answer.expected, slot.path) for slot in slots]
    leaves = list_leaves(case, function, answer, [number for number, _, _ in places])
    search = _Search(answer, earlier, letters or {}, _name_values(function, answer))
    found: dict[str, Likeness] = {}
    for number, (slot, leaf, ruling) in enumerate(zip(slots, leaves, rulings, strict=True)):
        likeness = search.look(number, leaf, slot.actual, ruling)
        if likeness is not None:
            known = found.get(ruling.output)
            found[ruling.output] = likeness if known is None else _join(known, likeness)
    return tuple(found.values())


def _name_values(function: Function, answer: Answer) -> dict[str, Value]:
    """Return arguments and outputs by name."""
    leaves = list(iter_leaves(answer.expected))
    outputs = zip(function.outputs, leaves, strict=True) if len(function.outputs) == len(leaves) else ()
    return {**answer.args, **dict(outputs)}


def _join(one: Likeness, other: Likeness) -> Likeness:
    """Join the likenesses of two leaves of one output.

    What is said of an output is said of all of it; beside a right leaf only what may well change nothing there.
    """
    wrong = [each for each in (one, other) if not each.right]
    if len(wrong) == 1:
        kept = {reading: tells for reading, tells in wrong[0].readings.items() if reading.pattern in SPARING}
        return msgspec.structs.replace(wrong[0], readings=kept)
    common = {
        reading: telling or other.readings[reading]
        for reading, telling in one.readings.items()
        if reading in other.readings
    }
    return Likeness(
        output=one.output,
        only_dtype=one.only_dtype and other.only_dtype,
        right=not wrong,
        readings=common,
    )


class _Search:
    """The patterns of one case, leaf by leaf."""

    def __init__(
        self,
        answer: Answer,
        earlier: Sequence[Answer],
        letters: Mapping[str, tuple[str, ...]],
        values: Mapping[str, Value],
    ) -> None:
        self._answer = answer
        self._earlier = [list(iter_leaves(each.expected)) for each in earlier if not each.raises]
        self._letters = letters
        self._values = values
        self._constants: dict[str, float] | None = None

    def constants(self) -> dict[str, float]:
        """Return what a factor may be called; worked out once, when a wrong leaf needs it."""
        if self._constants is None:
            self._constants = name_constants(self._values, self._letters)
        return self._constants

    def look(self, number: int, leaf: Leaf, actual: Value, ruling: LeafRuling) -> Likeness | None:
        """Look at one leaf; None where there is nothing to say."""
        wrong = not ruling.decisive.right
        facing = face(leaf, actual, self._letters.get(ruling.output, ()))
        if facing is None or ruling.ruling.verdict is Verdict.WRONG_TYPE:
            return Likeness(output=ruling.output) if wrong else None
        if not wrong:
            return self._look_at_right(facing, ruling.output)
        only_dtype = ruling.ruling.right
        with np.errstate(all="ignore"):
            found = self._find_dtypes(facing) if only_dtype else self._find_all(number, facing)
            readings: dict[Resemblance, bool] = {}
            for reading, telling in found:
                readings[reading] = readings.get(reading, False) or telling
        return Likeness(output=ruling.output, only_dtype=only_dtype, readings=readings)

    def _look_at_right(self, facing: Facing, output: str) -> Likeness | None:
        if not np.any(facing.expected):
            return None
        ones = [name for name, value in self.constants().items() if abs(value) == 1.0]
        readings = {Resemblance(pattern=Pattern.SCALED, reading=name): False for name in ones}
        return Likeness(output=output, right=True, readings=readings)

    def _find_dtypes(self, facing: Facing) -> Iterator[tuple[Resemblance, bool]]:
        """The values are right: another dtype, which may be what rounded or truncated values elsewhere."""
        yield Resemblance(pattern=Pattern.DTYPE), bool(np.any(facing.expected))
        yield from ((reading, False) for reading, _ in find_roundings(facing))

    def _find_all(self, number: int, facing: Facing) -> Iterator[tuple[Resemblance, bool]]:
        yield from self._find_another_case(number, facing)
        yield from find_roundings(facing)
        if facing.equals(facing.expected):
            return  # in the coarser precision that came back nothing is wrong: a pattern would change nothing
        yield from find_places(facing)
        yield from find_amounts(facing, self.constants())
        yield from find_shifts(facing)
        yield from find_offsets_per_index(facing, self._answer.args)
        yield from find_parts(facing)

    def _find_another_case(self, number: int, facing: Facing) -> Iterator[tuple[Resemblance, bool]]:
        telling = is_rich(facing.actual)
        last = len(self._earlier) - 1
        for place, leaves in enumerate(self._earlier):
            leaf = leaves[number] if number < len(leaves) else None
            if not isinstance(leaf, np.ndarray) or leaf.shape != facing.actual.shape:
                continue  # a single number is the answer of another call by chance
            other = _widen(leaf)
            if other is not None and facing.equals(other):
                yield Resemblance(pattern=Pattern.ANOTHER_CASE), telling
                if place == 0:
                    yield Resemblance(pattern=Pattern.ANOTHER_CASE, way="first"), telling
                if place == last:
                    yield Resemblance(pattern=Pattern.ANOTHER_CASE, way="previous"), telling


def face(leaf: Leaf, actual: Value, letters: tuple[str, ...] = ()) -> Facing | None:
    """Put a leaf beside what came back; None where either is no array of numbers, or too large."""
    expected, given = _widen(leaf.expected), _widen(actual)
    if expected is None or given is None or leaf.comparator in NO_PATTERNS:
        return None
    if "c" in {expected.dtype.kind, given.dtype.kind}:
        expected, given = expected.astype(np.complex128), given.astype(np.complex128)
    known = letters if len(letters) == expected.ndim else ()
    facing = Facing(leaf=leaf, expected=expected, actual=given, given=np.asarray(actual).dtype, letters=known)
    with np.errstate(all="ignore"):
        return facing.with_bound()


def _widen(value: Value) -> Array | None:
    """Return numbers as float64 or complex128."""
    if not isinstance(value, np.ndarray | np.generic | bool | int | float | complex):
        return None
    if isinstance(value, int) and abs(value) >= 1 << 53:
        return None  # no double holds it
    array = np.asarray(value)
    if array.dtype.kind not in NUMERIC or array.size > MOST_ENTRIES:
        return None
    return array.astype(np.complex128 if array.dtype.kind == "c" else np.float64)
