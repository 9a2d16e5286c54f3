"""Arguments of a case: typed recipes, and whether each can be drawn at all."""

from __future__ import annotations

import math
from functools import singledispatch
from typing import TYPE_CHECKING, Any

import msgspec
import numpy as np

from grader.model.recipe import (
    Arange,
    Argument,
    ArrayRecipe,
    Choice,
    Constant,
    Distinct,
    Dyadic,
    Impulse,
    Integers,
    Normal,
    Recipe,
    TupleOf,
    Uniform,
    Values,
)
from grader.pack.draw import own_dtype
from grader.pack.faults import show, suggest

if TYPE_CHECKING:
    from collections.abc import Iterator

    from grader.pack.source import KeyPath, Source

DTYPES = (
    "float64", "float32", "float16", "int64", "int32", "int16", "int8",
    "uint64", "uint32", "uint16", "uint8", "bool", "complex128", "complex64",
)  # fmt: skip
MAX_ENTRIES = 1 << 21  # of one array, with all that is drawn to make it
MAX_SPAN = 1 << 32  # different integers that one 64-bit draw can choose among
MAX_BITS = 52
FARTHEST_NORMAL = 6  # standard deviations that the sum of twelve uniforms can reach
FARTHEST = 1 << 62  # the farthest integer from zero that can be drawn


def type_argument(data: Any) -> Argument:
    """Turn an argument's data into recipes, lists and scalars; the data must conform to Argument."""
    if isinstance(data, list):
        return [type_argument(part) for part in data]
    argument: Argument = msgspec.convert(data, Recipe) if isinstance(data, dict) else data
    if isinstance(argument, TupleOf):  # its items are still plain data
        return TupleOf(items=tuple(type_argument(part) for part in argument.items))
    return argument


def check_argument(source: Source, key: KeyPath, argument: Argument) -> None:
    """Report recipes that cannot be drawn: shapes, ranges, indices and dtypes that contradict each other."""
    if isinstance(argument, list):
        for number, part in enumerate(argument):
            check_argument(source, (*key, number), part)
    elif isinstance(argument, TupleOf):
        for number, part in enumerate(argument.items):
            check_argument(source, (*key, "items", number), part)
    elif isinstance(argument, ArrayRecipe):
        _check_array(source, key, argument)


def _check_array(source: Source, key: KeyPath, recipe: Any) -> None:
    if recipe.dtype is not None and recipe.dtype not in DTYPES:
        source.refuse((*key, "dtype"), "unknown_value", value=show(recipe.dtype), known=suggest(recipe.dtype, DTYPES))
        return
    shape = _find_shape(source, key, recipe)
    if shape is None:
        return
    if math.prod(shape) > MAX_ENTRIES:
        source.refuse(key, "too_many_entries", count=str(math.prod(shape)), most=str(MAX_ENTRIES))
    for field, code, params in _contradictions(recipe):
        source.refuse((*key, field), code, **params)
    for field, number in _fixed_numbers(recipe):
        _check_fits(source, (*key, field), recipe.dtype or own_dtype(recipe), number)
    for number, planted in enumerate(recipe.set):
        _check_index(source, (*key, "set", number, "index"), planted.index, shape)
        _check_fits(source, (*key, "set", number, "value"), recipe.dtype or own_dtype(recipe), planted.value)
    if isinstance(recipe, Impulse):
        _check_index(source, (*key, "index"), recipe.index, shape)


def _find_shape(source: Source, key: KeyPath, recipe: Any) -> tuple[int, ...] | None:
    if isinstance(recipe, Values):
        return _shape_of_values(source, key, recipe)
    if any(size < 0 for size in recipe.shape):
        source.refuse((*key, "shape"), "out_of_range", value=show(list(recipe.shape)), rule="≥ 0")
        return None
    return recipe.shape  # type: ignore[no-any-return]


def _shape_of_values(source: Source, key: KeyPath, recipe: Values) -> tuple[int, ...] | None:
    here = (*key, "values")
    booleans = [leaf for leaf in _leaves(recipe.values) if isinstance(leaf, bool)]
    others = [leaf for leaf in _leaves(recipe.values) if not isinstance(leaf, int | float)]
    if others:
        source.refuse(here, "not_a_number", value=show(others[0]))
        return None
    if booleans and recipe.dtype != "bool":
        source.refuse(here, "dtype_cannot_hold", dtype=recipe.dtype or "float64", value=show(booleans[0]))
        return None
    try:
        return np.array(recipe.values).shape
    except ValueError:
        source.refuse(here, "ragged_values")
        return None


def _leaves(values: Any) -> Iterator[Any]:
    if isinstance(values, list):
        for part in values:
            yield from _leaves(part)
    else:
        yield values


def _check_index(source: Source, key: KeyPath, index: tuple[int, ...], shape: tuple[int, ...]) -> None:
    inside = len(index) == len(shape) and all(0 <= place < size for place, size in zip(index, shape, strict=True))
    if not inside:
        source.refuse(key, "index_outside", index=show(list(index)), shape=show(list(shape)))


def _check_fits(source: Source, key: KeyPath, dtype: str, number: float) -> None:
    """Refuse a number that a dtype would change: too far for floats, a fraction or NaN in integers, 2 in bool."""
    kind = np.dtype(dtype)
    if kind.kind in "fc":
        fits = not math.isfinite(number) or abs(number) <= float(np.finfo(kind).max)
    else:
        low, high = (0, 1) if kind.kind == "b" else (np.iinfo(kind).min, np.iinfo(kind).max)
        fits = math.isfinite(number) and number == int(number) and low <= number <= high
    if not fits:
        source.refuse(key, "dtype_cannot_hold", dtype=dtype, value=show(number))


def _fixed_numbers(recipe: Any) -> list[tuple[str, float]]:
    """Return the numbers, by field, that the dtype must be able to hold."""
    if isinstance(recipe, Integers | Dyadic | Uniform):
        return [("low", recipe.low), ("high", recipe.high)]
    if isinstance(recipe, Normal):
        return [("mean", recipe.mean), ("std", abs(recipe.mean) + FARTHEST_NORMAL * recipe.std)]
    if isinstance(recipe, Choice):
        return [("options", option) for option in recipe.options]
    if isinstance(recipe, Constant | Impulse):
        return [("value", recipe.value)]
    if isinstance(recipe, Distinct):
        return [("high", recipe.high - 1)]
    if isinstance(recipe, Arange):
        last = recipe.start + recipe.step * max(0, math.prod(recipe.shape) - 1)
        return [("start", recipe.start), ("step", last)]
    if isinstance(recipe, Values):
        return [("values", leaf) for leaf in _leaves(recipe.values)]
    return []


@singledispatch
def _contradictions(recipe: ArrayRecipe) -> list[tuple[str, str, dict[str, str]]]:  # noqa: ARG001 - the other recipes have none
    """Return field, code and parameters of what a recipe says against itself."""
    return []


def _check_order(low: float, high: float, *, may_equal: bool) -> list[tuple[str, str, dict[str, str]]]:
    if low < high or (may_equal and low == high):
        return []
    return [("high", "out_of_range", {"value": show(high), "rule": f"{'≥' if may_equal else '>'} {low:g}"})]


def _check_span(low: int, high: int) -> list[tuple[str, str, dict[str, str]]]:
    if low < -FARTHEST:
        return [("low", "out_of_range", {"value": show(low), "rule": f"≥ {-FARTHEST}"})]
    most = min(low + MAX_SPAN - 1, FARTHEST)
    if high > most:
        return [("high", "out_of_range", {"value": show(high), "rule": f"≤ {most}"})]
    return _check_order(low, high, may_equal=True)


def _check_finite(**numbers: float) -> list[tuple[str, str, dict[str, str]]]:
    return [
        (field, "out_of_range", {"value": show(number), "rule": "≠ ±∞"})
        for field, number in numbers.items()
        if not math.isfinite(number)
    ]


def _refuse_integer_dtype(recipe: ArrayRecipe, name: str) -> list[tuple[str, str, dict[str, str]]]:
    if recipe.dtype is None or np.dtype(recipe.dtype).kind in "fc":
        return []
    return [("dtype", "contradiction", {"first": f"recipe: {name}", "second": f"dtype: {recipe.dtype}"})]


@_contradictions.register
def _(recipe: Normal) -> list[tuple[str, str, dict[str, str]]]:
    faults = _refuse_integer_dtype(recipe, "normal") + _check_finite(mean=recipe.mean, std=recipe.std)
    if recipe.std < 0:
        faults.append(("std", "out_of_range", {"value": show(recipe.std), "rule": "≥ 0"}))
    return faults


@_contradictions.register
def _(recipe: Uniform) -> list[tuple[str, str, dict[str, str]]]:
    faults = _refuse_integer_dtype(recipe, "uniform") + _check_finite(low=recipe.low, high=recipe.high)
    return faults or _check_order(recipe.low, recipe.high, may_equal=False)


@_contradictions.register
def _(recipe: Integers) -> list[tuple[str, str, dict[str, str]]]:
    return _check_span(recipe.low, recipe.high)


@_contradictions.register
def _(recipe: Dyadic) -> list[tuple[str, str, dict[str, str]]]:
    faults = _check_span(recipe.low, recipe.high)
    if not 0 <= recipe.bits <= MAX_BITS:
        faults.append(("bits", "out_of_range", {"value": show(recipe.bits), "rule": f"≥ 0, ≤ {MAX_BITS}"}))
    if recipe.bits:
        faults += _refuse_integer_dtype(recipe, "dyadic")
    return faults


@_contradictions.register
def _(recipe: Arange) -> list[tuple[str, str, dict[str, str]]]:
    return _check_finite(start=recipe.start, step=recipe.step)


@_contradictions.register
def _(recipe: Choice) -> list[tuple[str, str, dict[str, str]]]:
    return [] if recipe.options else [("options", "too_few", {"least": "1", "count": "0"})]


@_contradictions.register
def _(recipe: Distinct) -> list[tuple[str, str, dict[str, str]]]:
    rank = len(recipe.shape)
    if not 1 <= recipe.axes <= rank:
        return [("axes", "out_of_range", {"value": show(recipe.axes), "rule": f"≥ 1, ≤ {rank}"})]
    blocks, size = math.prod(recipe.shape[: rank - recipe.axes]), math.prod(recipe.shape[rank - recipe.axes :])
    if recipe.high < max(size, 1):
        return [("high", "out_of_range", {"value": show(recipe.high), "rule": f"≥ {max(size, 1)}"})]
    if blocks * recipe.high > MAX_ENTRIES:
        return [("high", "too_many_entries", {"count": str(blocks * recipe.high), "most": str(MAX_ENTRIES)})]
    return []
