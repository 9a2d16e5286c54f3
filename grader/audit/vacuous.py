"""Answers that know nothing: whatever a case set gives points to them for, it does not test."""

from __future__ import annotations

from typing import TYPE_CHECKING

from grader.model.pack import ExerciseKind
from grader.model.verdict import Check, Comparator, Visibility

if TYPE_CHECKING:
    from collections.abc import Iterator

    from grader.model.answer import AnswerBook
    from grader.model.pack import Case, Exercise

# Each is a change of one leaf of the right result, as an expression over `value`.
CHANGES = {
    "zeros": "np.zeros_like(value)",
    "nan": "np.full_like(value, np.nan) if value.dtype.kind == 'f' else np.zeros_like(value)",
    "constant": "np.ones_like(value)",
    "transposed": "np.swapaxes(value, -1, -2).copy() if value.ndim > 1 else value",
    "shifted": "np.roll(value, 1, axis=-1) if value.ndim else value",
}
# These move right values about: a random output stays right, and so does a result without arrays.
MOVES = frozenset({"transposed", "shifted"})

OVERLAY = """
import numpy as np

def _change(value):
    if isinstance(value, dict):
        return {{name: _change(part) for name, part in value.items()}}
    if isinstance(value, (list, tuple)):
        return type(value)(_change(part) for part in value)
    if isinstance(value, np.ndarray):
        return {array}
    if isinstance(value, (bool, int, float, np.generic)):
        return {scalar}
    return value
"""
WRAPPED = """
_right_{name} = {name}

def {name}(*args, **kwargs):
    return _change(_right_{name}(*args, **kwargs))
"""
CONSTANT_FUNCTION = """
def {name}(*args, **kwargs):
    {body}
"""
FIRST_ARRAY = """
import numpy as np

def _first_array(values):
    for value in values:
        if isinstance(value, np.ndarray):
            return value.copy()
        if isinstance(value, (list, tuple)):
            found = _first_array(value)
            if found is not None:
                return found
    return None
"""


def write_vacuous(exercise: Exercise, book: AnswerBook) -> Iterator[tuple[str, bytes, bool]]:
    """Yield a name, a source, and whether it is loaded over the reference (else it stands alone)."""
    names = [function.name for function in exercise.functions]
    yield "none", _all(CONSTANT_FUNCTION, names, body="return None"), False
    yield "always_raises", _all(CONSTANT_FUNCTION, names, body='raise ValueError("no")'), False
    if exercise.kind is ExerciseKind.CHOICE:
        yield from _write_letters(exercise)
        return
    yield "the_input", (FIRST_ARRAY + _text(CONSTANT_FUNCTION, names, body=_RETURN_INPUT)).encode(), False
    random = any(Comparator.STATISTICAL in function.comparators for function in exercise.functions)
    for what, change in CHANGES.items():
        if what in MOVES and (random or not has_arrays(book)):
            continue
        scalar = "value" if what in MOVES else "type(value)(1)" if what == "constant" else "type(value)(0)"
        overlay = OVERLAY.format(array=change, scalar=scalar)
        yield what, (overlay + _text(WRAPPED, names)).encode(), True
    yield "public_look_up", _write_look_up(exercise, names), True


_RETURN_INPUT = "return _first_array([*args, *kwargs.values()])"


def has_arrays(book: AnswerBook) -> bool:
    """Tell whether any expected result holds an array that moving its entries could change."""
    return any(dtype for known in book.cases.values() for dtype in known.answer.dtypes)


def _write_letters(exercise: Exercise) -> Iterator[tuple[str, bytes, bool]]:
    letters = sorted({letter for item in exercise.items for letter in item.options})
    for letter in letters:
        sheet = {item.id: letter for item in exercise.items}
        yield f"all_{letter}", f"def answers():\n    return {sheet!r}\n".encode(), False
    yield "empty_sheet", b"def answers():\n    return {}\n", False


def _write_look_up(exercise: Exercise, names: list[str]) -> bytes:
    """Write a program that is right on public inputs only.

    Public cases run first, so it counts calls instead of comparing inputs.
    """
    public = sum(_count_calls(case) for case in exercise.cases if case.visibility is Visibility.PUBLIC)
    source = f"""
_left = {public}

def _is_public():
    global _left
    _left -= 1
    return _left >= 0
"""
    for name in names:
        source += f"""
_right_{name} = {name}

def {name}(*args, **kwargs):
    if not _is_public():
        raise ValueError("not in the table")
    return _right_{name}(*args, **kwargs)
"""
    return source.encode()


def _count_calls(case: Case) -> int:
    again = len({Check.REPEATABLE, Check.OTHER_GENERATOR} & case.checks)
    return (1 + len(case.work)) * (1 + again)


def _all(template: str, names: list[str], **slots: str) -> bytes:
    return _text(template, names, **slots).encode()


def _text(template: str, names: list[str], **slots: str) -> str:
    return "".join(template.format(name=name, **slots) for name in names)
