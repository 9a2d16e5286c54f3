"""Recipes: data that says how a case's argument is made from a seed (a closed list, no code)."""

from __future__ import annotations

from typing import Any, Literal, TypeAlias

import msgspec

Layout = Literal["C", "F", "strided", "reversed"]


class Planted(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One entry of an array that is overwritten with a special value."""

    index: tuple[int, ...]
    value: float


class ArrayRecipe(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, tag_field="recipe"):
    """What all array recipes have in common."""

    dtype: str | None = None
    layout: Layout = "C"
    writeable: bool = True
    set: tuple[Planted, ...] = ()


class Normal(ArrayRecipe, frozen=True, kw_only=True, tag="normal"):
    """Close to normal: the sum of twelve uniforms, the same on every platform."""

    shape: tuple[int, ...]
    mean: float = 0.0
    std: float = 1.0


class Uniform(ArrayRecipe, frozen=True, kw_only=True, tag="uniform"):
    """Uniform in [low, high)."""

    shape: tuple[int, ...]
    low: float = 0.0
    high: float = 1.0


class Dyadic(ArrayRecipe, frozen=True, kw_only=True, tag="dyadic"):
    """Integers in [low, high] divided by 2**bits, so that sums of products are exact."""

    shape: tuple[int, ...]
    low: int = -32
    high: int = 32
    bits: int = 2


class Integers(ArrayRecipe, frozen=True, kw_only=True, tag="integers"):
    """Integers, both ends included; int64 unless dtype says otherwise."""

    shape: tuple[int, ...]
    low: int
    high: int


class Choice(ArrayRecipe, frozen=True, kw_only=True, tag="choice"):
    """Entries drawn from a list of options."""

    shape: tuple[int, ...]
    options: tuple[float, ...]


class Distinct(ArrayRecipe, frozen=True, kw_only=True, tag="distinct"):
    """int64 in [0, high), no value twice over the last `axes` axes."""

    shape: tuple[int, ...]
    high: int
    axes: int = 2


class Arange(ArrayRecipe, frozen=True, kw_only=True, tag="arange"):
    """start, start + step, … in row-major order."""

    shape: tuple[int, ...]
    start: float = 0.0
    step: float = 1.0


class Constant(ArrayRecipe, frozen=True, kw_only=True, tag="constant"):
    """One value everywhere."""

    shape: tuple[int, ...]
    value: float


class Impulse(ArrayRecipe, frozen=True, kw_only=True, tag="impulse"):
    """Zeros with one entry."""

    shape: tuple[int, ...]
    index: tuple[int, ...]
    value: float = 1.0


class Values(ArrayRecipe, frozen=True, kw_only=True, tag="values"):
    """A literal array."""

    values: list[Any]


class TupleOf(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, tag_field="recipe", tag="tuple"):
    """A tuple; its items may be recipes."""

    items: tuple[Any, ...]


class SeededGenerator(
    msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, tag_field="recipe", tag="generator"
):
    """A seeded numpy.random.Generator."""


AnyArrayRecipe: TypeAlias = (
    Normal | Uniform | Dyadic | Integers | Choice | Distinct | Arange | Constant | Impulse | Values
)
Recipe: TypeAlias = AnyArrayRecipe | TupleOf | SeededGenerator
Argument: TypeAlias = bool | int | float | str | list[Any] | Recipe | None
"""A case's argument: a plain scalar, a list of arguments, or a recipe."""
