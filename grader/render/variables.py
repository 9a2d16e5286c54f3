"""Local variables at the line of a crash: arrays as rows of a table, the rest in short."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import msgspec

if TYPE_CHECKING:
    from collections.abc import Iterable

    from grader.model.finding import Finding
    from grader.model.running import Frame

MOST = 24  # variables that are shown
_ARRAY = re.compile(r"([^\s()]{1,40}) (\([0-9, ]{0,60}\))")
_SEQUENCES = {"list", "tuple", "dict"}  # whose length stands where an array has its shape
_VALUE = re.compile(r"-?[0-9][0-9.e+-]*|-?inf|nan|True|False|None")
_GUILTY = ("first_shape", "second_shape", "from_shape", "into_shape")


class ArrayRow(msgspec.Struct, frozen=True):
    """An array: its name, shape and dtype, and whether its shape is one that does not fit."""

    name: str
    shape: str
    dtype: str
    guilty: bool = False


class Variables(msgspec.Struct, frozen=True):
    """What a line could see: arrays, and other values as `name = value` or `name: type`."""

    arrays: tuple[ArrayRow, ...] = ()
    others: tuple[str, ...] = ()


def view_variables(frame: Frame | None, finding: Finding) -> Variables:
    """Return the variables of a frame, those whose shapes the crash is about marked."""
    found = frame.locals[:MOST] if frame is not None else ()
    guilty = {finding.params[name] for name in _GUILTY if name in finding.params}
    rows = [(name, kind, _ARRAY.fullmatch(kind)) for name, kind in found]
    return Variables(
        arrays=tuple(
            ArrayRow(name=name, shape=array[2], dtype=array[1], guilty=array[2] in guilty)
            for name, _, array in rows
            if array is not None and array[1] not in _SEQUENCES
        ),
        others=tuple(_show(rows)),
    )


def _show(rows: Iterable[tuple[str, str, re.Match[str] | None]]) -> Iterable[str]:
    for name, kind, array in rows:
        if array is None or array[1] in _SEQUENCES:
            yield f"{name} = {kind}" if _VALUE.fullmatch(kind) else f"{name}: {kind}"
