"""Makes arguments from recipes. Pure and frozen: see bits.py."""

from __future__ import annotations

import math
from functools import singledispatch
from typing import TYPE_CHECKING

import numpy as np

from grader.model.recipe import (
    AnyArrayRecipe,
    Arange,
    ArrayRecipe,
    Choice,
    Constant,
    Distinct,
    Dyadic,
    Impulse,
    Integers,
    Normal,
    SeededGenerator,
    TupleOf,
    Uniform,
    Values,
)
from grader.model.value import Array, GeneratorSeed
from grader.pack.bits import BitStream

if TYPE_CHECKING:
    from collections.abc import Mapping

    from grader.model.recipe import Argument, Layout
    from grader.model.value import Value


def draw_args(args: Mapping[str, Argument], seed: bytes) -> dict[str, Value]:
    """Make every argument from its own stream, which its name and the seed determine."""
    return {name: _draw(argument, seed, name) for name, argument in args.items()}


def _draw(argument: Argument, seed: bytes, path: str) -> Value:
    if isinstance(argument, list):
        return [_draw(part, seed, f"{path}[{number}]") for number, part in enumerate(argument)]
    if isinstance(argument, TupleOf):
        return tuple(_draw(part, seed, f"{path}[{number}]") for number, part in enumerate(argument.items))
    if isinstance(argument, SeededGenerator):
        return GeneratorSeed(BitStream(seed, path).generator_seed())
    if isinstance(argument, ArrayRecipe):
        return draw_array(argument, BitStream(seed, path))
    return argument


def draw_array(recipe: AnyArrayRecipe, bits: BitStream) -> Array:
    """Draw an array's entries, cast them, plant special values, then lay them out in memory as the recipe says."""
    array = np.asarray(_entries(recipe, bits), dtype=recipe.dtype or own_dtype(recipe))
    for planted in recipe.set:
        array[planted.index] = planted.value
    laid = _lay_out(array, recipe.layout)
    laid.flags.writeable = recipe.writeable
    return laid


def own_dtype(recipe: AnyArrayRecipe) -> str:
    """Return the dtype of a recipe that names none."""
    return "int64" if isinstance(recipe, Integers | Distinct) else "float64"


@singledispatch
def _entries(recipe: AnyArrayRecipe, bits: BitStream) -> Array:
    """Return fresh entries in row-major order, before the dtype is applied."""
    raise TypeError(type(recipe), bits)


@_entries.register
def _(recipe: Normal, bits: BitStream) -> Array:
    return (bits.normal(math.prod(recipe.shape)) * recipe.std + recipe.mean).reshape(recipe.shape)


@_entries.register
def _(recipe: Uniform, bits: BitStream) -> Array:
    return (bits.uniform(math.prod(recipe.shape)) * (recipe.high - recipe.low) + recipe.low).reshape(recipe.shape)


@_entries.register
def _(recipe: Dyadic, bits: BitStream) -> Array:
    whole = bits.integers(math.prod(recipe.shape), recipe.low, recipe.high)
    return (whole.astype(np.float64) * 2.0**-recipe.bits).reshape(recipe.shape)


@_entries.register
def _(recipe: Integers, bits: BitStream) -> Array:
    return bits.integers(math.prod(recipe.shape), recipe.low, recipe.high).reshape(recipe.shape)


@_entries.register
def _(recipe: Choice, bits: BitStream) -> Array:
    options: Array = np.array(recipe.options, dtype=np.float64)
    return options[bits.integers(math.prod(recipe.shape), 0, options.size - 1)].reshape(recipe.shape)


@_entries.register
def _(recipe: Distinct, bits: BitStream) -> Array:
    split = len(recipe.shape) - recipe.axes
    blocks, size = math.prod(recipe.shape[:split]), math.prod(recipe.shape[split:])
    return bits.distinct(blocks, size, recipe.high).reshape(recipe.shape)


@_entries.register
def _(recipe: Arange, bits: BitStream) -> Array:  # noqa: ARG001 - nothing random
    return (np.arange(math.prod(recipe.shape), dtype=np.float64) * recipe.step + recipe.start).reshape(recipe.shape)


@_entries.register
def _(recipe: Constant, bits: BitStream) -> Array:  # noqa: ARG001 - nothing random
    return np.full(recipe.shape, recipe.value, dtype=np.float64)


@_entries.register
def _(recipe: Impulse, bits: BitStream) -> Array:  # noqa: ARG001 - nothing random
    array = np.zeros(recipe.shape)
    array[recipe.index] = recipe.value
    return array


@_entries.register
def _(recipe: Values, bits: BitStream) -> Array:  # noqa: ARG001 - nothing random
    return np.array(recipe.values)


def _lay_out(array: Array, layout: Layout) -> Array:
    """Return the same entries with the memory layout asked for; a 0-d array has only one."""
    every_axis = range(array.ndim)
    if layout == "F":
        return np.array(array, order="F")
    if layout == "strided":
        buffer = np.zeros([2 * size for size in array.shape], dtype=array.dtype)
        view = buffer[tuple(slice(None, None, 2) for _ in every_axis)] if array.ndim else buffer
        view[...] = array
        return view
    if layout == "reversed" and array.ndim:
        backwards = tuple(slice(None, None, -1) for _ in every_axis)
        return np.array(array[backwards], order="C")[backwards]
    return array
