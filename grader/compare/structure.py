"""Structure of results: which part of the student's value stands where a part of the expected one does.

Tuples and lists are interchangeable, dict keys are compared exactly, a NumPy scalar and a 0-d array count as scalars,
an int is accepted where a float is expected and never the other way round, and a bool is no int.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeAlias

import msgspec
import numpy as np

from grader.compare.ruling import cut_names, cut_text
from grader.model.judgement import Difference
from grader.model.value import GeneratorSeed

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from grader.model.pack import Function
    from grader.model.value import Value

Path: TypeAlias = tuple[int | str, ...]

ACCEPTED = {
    "float": frozenset({"float", "int"}),
    "complex": frozenset({"complex", "float", "int"}),
}
"""Kinds that may stand where another one is expected; every kind may stand for itself."""

KIND_OF_DTYPE = {"b": "bool", "i": "int", "u": "int", "f": "float", "c": "complex", "U": "str"}
NUMERIC_KINDS = "biufc"


class Slot(msgspec.Struct, frozen=True):
    """A leaf of the expected value beside what the student returned there, or the problem that came before it."""

    path: Path
    expected: Any
    actual: Any
    problem: Difference | None = None


def align(expected: Value, actual: Value, path: Path = ()) -> Iterator[Slot]:
    """Yield a slot per leaf of the expected value, in order; a container that does not fit is one, with a problem."""
    problem = find_container_problem(expected, actual)
    if problem is not None:
        yield Slot(path, expected, actual, problem)
    elif isinstance(expected, dict) and isinstance(actual, dict):
        for name, part in expected.items():
            yield from align(part, actual[name], (*path, str(name)))
    elif isinstance(expected, tuple | list) and isinstance(actual, tuple | list):
        for number, (part, given) in enumerate(zip(expected, actual, strict=True)):
            yield from align(part, given, (*path, number))
    else:
        yield Slot(path, expected, actual, find_kind_problem(expected, actual))


def find_container_problem(expected: Value, actual: Value) -> Difference | None:
    """Compare two values as containers: None where they fit or no container is expected."""
    if isinstance(expected, dict):
        return _find_dict_problem(expected, actual)
    if isinstance(expected, tuple | list):
        if not isinstance(actual, tuple | list):
            return differ_in_kind(expected, actual)
        if len(actual) != len(expected):
            return differ_in_kind(expected, actual, rule="length", numbers=(len(actual), len(expected)))
    return None


def _find_dict_problem(expected: dict[str, Value], actual: Value) -> Difference | None:
    if not isinstance(actual, dict):
        return differ_in_kind(expected, actual)
    missing = [name for name in expected if name not in actual]
    unknown = [name for name in actual if name not in expected]
    if missing:
        return differ_in_kind(expected, actual, rule="missing_keys", names=missing)
    if unknown:
        return differ_in_kind(expected, actual, rule="unknown_keys", names=unknown)
    return None


def find_kind_problem(expected: Value, actual: Value) -> Difference | None:
    """Compare the kinds of two leaves; None where the student's may stand for the expected one."""
    wanted, given = name_kind(expected), name_kind(actual)
    if given in ACCEPTED.get(wanted, (wanted,)):
        return None
    if wanted == "array" and isinstance(actual, np.generic | np.ndarray):
        return None  # a NumPy scalar is an array without axes: its shape is what is wrong
    return differ_in_kind(expected, actual)


def differ_in_kind(
    expected: Value,
    actual: Value,
    *,
    rule: str = "kind",
    names: Sequence[object] = (),
    numbers: tuple[int, int] | tuple[None, None] = (None, None),
) -> Difference:
    """Describe two values of different structure."""
    return Difference(
        rule=rule,
        actual_type=name_kind(actual),
        expected_type=name_kind(expected),
        actual_shape=actual.shape if isinstance(actual, np.ndarray) else None,
        expected_shape=expected.shape if isinstance(expected, np.ndarray) else None,
        actual=numbers[0],
        expected=numbers[1],
        names=cut_names(list(names)),
    )


def name_kind(value: Value) -> str:
    """Name what a value is to a student: None, bool, int, float, complex, str, array, list, tuple, dict, generator."""
    if isinstance(value, np.ndarray | np.generic) and value.ndim == 0:
        return KIND_OF_DTYPE.get(value.dtype.kind, "array")
    if isinstance(value, np.ndarray):
        return "array"
    if isinstance(value, GeneratorSeed):
        return "generator"
    for kind in (bool, int, float, complex, str, list, tuple, dict):
        if isinstance(value, kind):
            return kind.__name__
    return "None" if value is None else cut_text(type(value).__name__)


def name_output(function: Function, expected: Value, path: Path) -> tuple[int, str, Path]:
    """Find which output a path leads into.

    Returns:
        The number of the output, its name, and the rest of the path inside it. A result that is not split into the
        named outputs belongs to the only one, or to none ("") where there are several.
    """
    names = function.outputs
    if len(names) > 1 and path:
        if isinstance(expected, dict) and set(expected) == set(names):
            return names.index(str(path[0])), str(path[0]), path[1:]
        if isinstance(expected, tuple | list) and len(expected) == len(names):
            number = int(path[0])
            return number, names[number], path[1:]
    return 0, names[0] if len(names) == 1 else "", path
