"""Answers that know nothing, as programs: whatever a case set gives points to them for, it does not test."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec
import numpy as np

from grader.audit.lookup import write_look_up
from grader.audit.trial import alone, is_random, over_reference
from grader.model.pack import ExerciseKind
from grader.model.running import Program
from grader.model.value import iter_leaves

if TYPE_CHECKING:
    from collections.abc import Iterator

    from grader.model.answer import AnswerBook
    from grader.model.pack import Case, Exercise
    from grader.model.value import Value


class Vacuous(msgspec.Struct, frozen=True, kw_only=True):
    """An answer that knows nothing.

    One that only moves right entries about, along its last `moves` axes, may be a mistake with its price, and is right
    where there is nothing to move.
    """

    name: str
    program: Program
    moves: int = 0


STUB = "stub"
# Each is a change of one leaf of the right result: of an array, of a number, of a text, as expressions over `value`.
CHANGES = {
    "zeros": ("np.zeros_like(value)", "type(value)(0)", "type(value)()"),
    "nan": (
        "np.full_like(value, np.nan) if value.dtype.kind in 'fc' else np.zeros_like(value)",
        "type(value)(np.nan if isinstance(value, (float, complex, np.inexact)) else 0)",
        "type(value)()",
    ),
    "constant": ("np.ones_like(value)", "type(value)(1)", "type(value)('a')"),
}
MOVES = (
    (2, "transposed", "np.swapaxes(value, -1, -2).copy() if value.ndim > 1 else value"),
    (1, "shifted", "np.roll(value, 1, axis=-1) if value.ndim else value"),
)

HEAD = """
import numpy as np

def _change(value):
    if isinstance(value, dict):
        return {{name: _change(part) for name, part in value.items()}}
    if isinstance(value, (list, tuple)):
        return type(value)(_change(part) for part in value)
    if isinstance(value, np.ndarray):
        return {array}
    if isinstance(value, str):
        return {text}
    if isinstance(value, (bool, int, float, complex, np.generic)):
        return {number}
    return value
"""
# The functions of a reference may call one another: only the outermost call is meddled with.
WATCH = """
_inside = False

def _outermost(right, args, kwargs):
    global _inside
    if _inside:
        return right(*args, **kwargs)
    _inside = True
    try:
        return _change(right(*args, **kwargs))
    finally:
        _inside = False
"""
WRAPPED = """
_right_{name} = {name}

def {name}(*args, **kwargs):
    return _outermost(_right_{name}, args, kwargs)
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
RETURN_INPUT = "return _first_array([*args, *kwargs.values()])"


def write_vacuous(exercise: Exercise, book: AnswerBook) -> Iterator[Vacuous]:
    """Yield the stub and all answers that know nothing."""
    names = [function.name for function in exercise.functions]
    yield _stand_alone(STUB, exercise.stub.decode())
    yield _stand_alone("none", _repeat(CONSTANT_FUNCTION, names, body="return None"))
    yield _stand_alone("always_raises", _repeat(CONSTANT_FUNCTION, names, body='raise ValueError("no")'))
    if exercise.kind is ExerciseKind.CHOICE:
        yield from _write_letters(exercise)
        return
    yield _stand_alone("the_input", FIRST_ARRAY + _repeat(CONSTANT_FUNCTION, names, body=RETURN_INPUT))
    for what, (array, number, text) in CHANGES.items():
        source = HEAD.format(array=array, number=number, text=text) + WATCH + _repeat(WRAPPED, names)
        yield _lay_over(exercise, what, source)
    for axes, what, array in MOVES:
        if any(can_move(exercise, book, case, axes) for case in exercise.cases):
            source = HEAD.format(array=array, number="value", text="value") + WATCH
            moved = _lay_over(exercise, what, source + _repeat(WRAPPED, names))
            yield msgspec.structs.replace(moved, moves=axes)
    yield _lay_over(exercise, "public_look_up", write_look_up(exercise, book))


def can_move(exercise: Exercise, book: AnswerBook, case: Case, axes: int) -> bool:
    """Tell whether the result of a case holds an array of so many axes; random entries stay right when moved."""
    leaves = iter_leaves(book.cases[case.id].answer.expected)
    return not is_random(exercise, case) and any(_has_axes(leaf, axes) for leaf in leaves)


def _has_axes(leaf: Value, axes: int) -> bool:
    return isinstance(leaf, np.ndarray) and leaf.ndim >= axes and leaf.size > 1


def _write_letters(exercise: Exercise) -> Iterator[Vacuous]:
    letters = sorted({letter for item in exercise.items for letter in item.options})
    for letter in letters:
        sheet = {item.id: letter for item in exercise.items}
        yield _stand_alone(f"all_{letter}", f"def answers():\n    return {sheet!r}\n")
    yield _stand_alone("empty_sheet", "def answers():\n    return {}\n")


def _stand_alone(name: str, source: str) -> Vacuous:
    return Vacuous(name=name, program=alone(f"{name}.py", source.encode()))


def _lay_over(exercise: Exercise, name: str, source: str) -> Vacuous:
    return Vacuous(name=name, program=over_reference(exercise, f"{name}.py", source.encode()))


def _repeat(template: str, names: list[str], **slots: str) -> str:
    return "".join(template.format(name=name, **slots) for name in names)
