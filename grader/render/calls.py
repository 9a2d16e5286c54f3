"""Public cases as calls: literal arguments written out, arrays from a recipe by their shape."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from grader.model.recipe import ArrayRecipe, SeededGenerator, TupleOf, Values
from grader.render.numerals import compact

if TYPE_CHECKING:
    from grader.model.pack import Case
    from grader.model.recipe import Argument

MOST_LITERAL = 60  # characters: a longer literal array is told by its shape


def write_call(case: Case) -> str:
    """Write a case as a call: `conv2d(x: array (1, 2, 3, 4), b=[0.5, 1.0], stride=2)`."""
    return f"{case.function}({', '.join(_write_argument(name, given) for name, given in case.args.items())})"


def _write_argument(name: str, given: Argument) -> str:
    return f"{name}: {_describe(given)}" if _is_described(given) else f"{name}={_spell(given)}"


def _is_described(given: Any) -> bool:
    """Tell whether an argument is told in words rather than by its value."""
    if isinstance(given, Values):
        return len(_spell(given.values)) > MOST_LITERAL
    return isinstance(given, ArrayRecipe | SeededGenerator)


def _describe(given: Any) -> str:
    if isinstance(given, SeededGenerator):
        return "generator"
    shape = tuple(given.shape) if hasattr(given, "shape") else _measure(given.values)
    return f"{given.dtype or ''} array {shape}".strip()


def _measure(values: Any) -> tuple[int, ...]:
    """Return the shape of nested lists."""
    if not isinstance(values, list):
        return ()
    return len(values), *(_measure(values[0]) if values else ())


def _spell(given: Any) -> str:
    if _is_nested(given):
        parts = [_describe(part) if _is_described(part) else _spell(part) for part in _parts(given)]
        if isinstance(given, TupleOf):
            return f"({', '.join(parts)}{',' if len(parts) == 1 else ''})"
        return f"[{', '.join(parts)}]"
    return repr(given) if isinstance(given, str) else compact(given)


def _is_nested(given: Any) -> bool:
    return isinstance(given, list | TupleOf | Values)


def _parts(given: Any) -> Any:
    if isinstance(given, TupleOf):
        return given.items
    return given.values if isinstance(given, Values) else given
