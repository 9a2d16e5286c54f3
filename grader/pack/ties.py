"""Ties: which axes of a function's arguments belong together, read off its public cases."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

import numpy as np

from grader.model.recipe import ArrayRecipe, Values

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from grader.model.recipe import AnyArrayRecipe, Argument

Axis: TypeAlias = tuple[str, int]
"""An argument's name, and an axis of it."""

Classes: TypeAlias = tuple[tuple[Axis, ...], ...]


def shape_of(recipe: AnyArrayRecipe) -> tuple[int, ...]:
    """Return the shape of the array that a recipe makes."""
    return np.array(recipe.values).shape if isinstance(recipe, Values) else recipe.shape


def list_axes(args: Mapping[str, Argument]) -> dict[Axis, int]:
    """Return the size of every axis of every array."""
    return {
        (name, axis): size
        for name, argument in args.items()
        if isinstance(argument, ArrayRecipe)
        for axis, size in enumerate(shape_of(argument))
    }


def tie_axes(args: Mapping[str, Argument], examples: Sequence[Mapping[str, Argument]]) -> Classes:
    """Group the axes of some arguments: those that have one size wherever both occur belong together.

    Args:
        args: the arguments whose axes are grouped.
        examples: valid arguments of the same function. x (1, 2, 5, 5) with w (3, 2, 3, 3), and x (1, 1, 4, 6) with
            w (1, 1, 2, 3), tie the channels x[1] and w[1] and nothing else.
    """
    sizes = [list_axes(example) for example in (args, *examples) if _has_ranks(example, args)]
    classes: list[list[Axis]] = []
    for axis in list_axes(args):
        tied = next((members for members in classes if _is_tied(axis, members[0], sizes)), None)
        if tied is None:
            classes.append([axis])
        else:
            tied.append(axis)
    return tuple(map(tuple, classes))


def _is_tied(one: Axis, other: Axis, sizes: Sequence[Mapping[Axis, int]]) -> bool:
    return all(each[one] == each[other] for each in sizes if one in each and other in each)


def _has_ranks(example: Mapping[str, Argument], args: Mapping[str, Argument]) -> bool:
    """Tell whether the arrays that both have are of the same ranks: an axis of another rank is another axis."""
    return all(
        not isinstance(part, ArrayRecipe)
        or not isinstance(args.get(name), ArrayRecipe)
        or len(shape_of(part)) == len(shape_of(args[name]))  # type: ignore[arg-type]
        for name, part in example.items()
    )
