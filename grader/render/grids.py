"""Arrays as small tables: the last two axes are rows and columns, the others number the blocks."""

from __future__ import annotations

import math
from itertools import islice, product
from typing import TYPE_CHECKING, Any, TypeAlias

import msgspec

from grader.render.numerals import compact, distinct

if TYPE_CHECKING:
    from collections.abc import Iterator

    from grader.model.finding import Example, Shown

MOST_ROWS = MOST_COLUMNS = 12
MOST_BLOCKS = 6
MOST_TEXT = 200
_ROUNDING = 1e-9  # where no tolerance is known, a relative difference below it is not marked

Index: TypeAlias = tuple[int, ...]


class Cell(msgspec.Struct, frozen=True):
    """One entry; `mark` is "first" for the first wrong one, "off" for the other wrong ones, "" for right ones."""

    text: str
    mark: str = ""


class Block(msgspec.Struct, frozen=True, kw_only=True):
    """Some rows and columns of one block of an array; `label` is its index in the leading axes, if it has any."""

    label: str
    rows: range
    columns: range
    cells: tuple[tuple[Cell, ...], ...]


class Panel(msgspec.Struct, frozen=True, kw_only=True):
    """One value: blocks of cells or a single `text`; `kind` is dtype and shape, `place` its first wrong entry."""

    name: str
    kind: str
    text: str = ""
    blocks: tuple[Block, ...] = ()
    left_out: int = 0  # entries that are not shown
    place: str = ""


class Compared(msgspec.Struct, frozen=True, kw_only=True):
    """The other output that an output is compared with, where the two have one shape."""

    values: Any
    first: Index | None
    tolerance: float | None


def show_arguments(example: Example) -> tuple[Panel, ...]:
    """Lay out the arguments of an example."""
    return tuple(lay_out(shown) for shown in example.arguments)


def write_arguments(example: Example) -> tuple[str, ...]:
    """Write each argument of an example in one line: `x = [[1, 2]]`."""
    return tuple(
        f"{shown.name} = {_write(shown.values)}"
        for shown in example.arguments
        if shown.values is not None or not shown.shape
    )


def show_outputs(example: Example, tolerance: float | None) -> tuple[tuple[Panel, ...], tuple[Panel, ...]]:
    """Lay out the student's outputs and the expected ones, the entries that differ marked in both."""
    return (
        tuple(_show_beside(shown, example, example.expected, tolerance) for shown in example.actual),
        tuple(_show_beside(shown, example, example.actual, tolerance) for shown in example.expected),
    )


def lay_out(shown: Shown, compared: Compared | None = None) -> Panel:
    """Lay out one value."""
    shape = shown.shape
    kind = f"{shown.dtype} {shape}" if shape is not None else shown.dtype
    if not shape or not _has_shape(shown.values, shape):
        return Panel(name=shown.name, kind=kind, text="" if shown.values is None else _write(shown.values))
    if math.prod(shape) == 0:
        return Panel(name=shown.name, kind=kind, text="[]")
    blocks = tuple(_cut_blocks(shown.values, shape, compared))
    seen = sum(len(block.rows) * len(block.columns) for block in blocks)
    first = compared.first if compared else None
    place = f"{shown.name}[{', '.join(map(str, first))}]" if first else ""
    return Panel(name=shown.name, kind=kind, blocks=blocks, left_out=math.prod(shape) - seen, place=place)


def _show_beside(shown: Shown, example: Example, others: tuple[Shown, ...], tolerance: float | None) -> Panel:
    other = next((each for each in others if each.name == shown.name and each.shape == shown.shape), None)
    if other is None or other.values is None:
        return lay_out(shown)
    first = example.index if example.output in {"", shown.name} else None
    if first is not None and len(first) != len(shown.shape or ()):
        first = None
    return lay_out(shown, Compared(values=other.values, first=first, tolerance=tolerance))


def _cut_blocks(values: Any, shape: Index, compared: Compared | None) -> Iterator[Block]:
    """Cut the array into blocks of rows and columns; the one with the first wrong entry is among them."""
    first = compared.first if compared else None
    leading, height, width = shape[:-2], (shape[-2] if len(shape) > 1 else 1), shape[-1]
    row, column = (first[-2] if first and len(first) > 1 else 0), (first[-1] if first else 0)
    rows, columns = _window(row, height, MOST_ROWS), _window(column, width, MOST_COLUMNS)
    for lead in _choose(leading, first):
        mine, others = _rows(values, lead, shape), _rows(compared.values, lead, shape) if compared else None
        cells = tuple(
            tuple(Cell(compact(mine[r][c])) for c in columns)
            if others is None or compared is None
            else tuple(
                _cell(mine[r][c], others[r][c], compared, (*lead, r, c)[-len(shape) :] == first) for c in columns
            )
            for r in rows
        )
        label = f"[{', '.join(map(str, lead))}]" if lead else ""
        yield Block(label=label, rows=rows, columns=columns, cells=cells)


def _rows(values: Any, lead: Index, shape: Index) -> Any:
    """Return the rows of one block; a vector is one row."""
    for position in lead:
        values = values[position]
    return values if len(shape) > 1 else [values]


def _choose(leading: Index, first: Index | None) -> list[Index]:
    indices = list(islice(product(*map(range, leading)), MOST_BLOCKS))
    wanted = first[: len(leading)] if first else None
    if wanted is not None and wanted not in indices:
        indices[-1] = wanted
    return indices


def _window(center: int, size: int, most: int) -> range:
    start = max(0, min(center - most // 2, size - most))
    return range(start, min(size, start + most))


def _cell(value: Any, other: Any, compared: Compared, is_first: bool) -> Cell:
    if is_first:
        return Cell(distinct(value, other)[0], "first")
    return Cell(compact(value), "" if _agree(value, other, compared.tolerance) else "off")


def _agree(value: Any, other: Any, tolerance: float | None) -> bool:
    if not isinstance(value, int | float) or not isinstance(other, int | float):
        return bool(value == other)
    allowed = _ROUNDING * max(1.0, abs(other)) if tolerance is None else tolerance
    return abs(value - other) <= allowed


def _has_shape(values: Any, shape: Index) -> bool:
    """Tell whether nested lists have this shape; what came from a file is not trusted to."""
    if not shape:
        return not isinstance(values, list | dict)
    return isinstance(values, list) and len(values) == shape[0] and all(_has_shape(part, shape[1:]) for part in values)


def _write(value: Any) -> str:
    """Write a scalar, or nested lists and dicts, in one line."""
    return shorten_text(_spell(value))


def _spell(value: Any) -> str:
    if isinstance(value, list):
        return f"[{', '.join(map(_spell, value))}]"
    if isinstance(value, dict):
        return "{" + ", ".join(f"{name}: {_spell(part)}" for name, part in value.items()) + "}"
    return compact(value)


def shorten_text(text: str) -> str:
    """Cut a text that is longer than a line can hold, visibly."""
    return text if len(text) <= MOST_TEXT else f"{text[:MOST_TEXT]}…"
