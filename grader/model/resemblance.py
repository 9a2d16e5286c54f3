"""Patterns: ways in which a wrong result can resemble the expected one, whatever the exercise is about."""

from __future__ import annotations

from enum import StrEnum

import msgspec


class Pattern(StrEnum):
    """The patterns, the simplest first: of several that fit, the first one is told."""

    DTYPE = "dtype"  # the values are right, their dtype is not
    ANOTHER_CASE = "another_case"  # the answer of an earlier call
    ROUNDED = "rounded"  # as a coarser floating dtype holds the values
    TRUNCATED = "truncated"  # as an integer dtype holds the values
    SIGN = "sign"
    TRANSPOSED = "transposed"
    FLIPPED = "flipped"
    SCALED = "scaled"
    OFFSET = "offset"
    RESHAPED = "reshaped"  # the same numbers in the same order, read in another one
    SHIFTED = "shifted"
    CROPPED = "cropped"
    PADDED = "padded"
    OFFSET_PER_INDEX = "offset_per_index"  # a bias
    PERMUTED = "permuted"
    PART = "part"  # right but for one part


class Resemblance(msgspec.Struct, frozen=True, kw_only=True):
    """One reading of a wrong output; two cases share a reading when theirs are equal.

    axes: in words, "H (axis=2)". way: which kind of the pattern. amount: by how many entries.
    reading: a constant by one of the names that fit it, "N" or "1/(H·W)"; else the number itself.
    """

    pattern: Pattern
    axes: tuple[str, ...] = ()
    way: str = ""
    amount: int = 0
    reading: str = ""
    number: bool = False  # the reading is a number and no name
    from_end: bool = False  # the axes are counted from the last one


class Likeness(msgspec.Struct, frozen=True, kw_only=True):
    """All readings of one wrong output of one case, each with whether it tells: chance alone hardly gives it.

    A right output has for readings the names of factors that would change nothing.
    """

    output: str
    right: bool = False
    only_dtype: bool = False  # its values are right
    readings: dict[Resemblance, bool] = {}
