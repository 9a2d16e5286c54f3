"""What may travel between a case, a student's function and the comparison."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeAlias

import msgspec
import numpy as np


class GeneratorSeed(msgspec.Struct, frozen=True):
    """Stands for `numpy.random.Generator(PCG64(seed))`, which is built in the process that uses it."""

    seed: int


if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from numpy.typing import NDArray

    Array: TypeAlias = NDArray[Any]
    Value: TypeAlias = (
        bool | int | float | complex | str | Array | np.generic | GeneratorSeed
        | list[Any] | tuple[Any, ...] | dict[str, Any] | None
    )  # fmt: skip
else:
    Array = np.ndarray
    Value = Any  # msgspec checks no field of this type
"""None, bool, int, float, str, arrays, a generator's seed, and lists, tuples and dicts of these."""


def iter_leaves(value: Value) -> Iterator[Value]:
    """Iterate over what lists, tuples and dicts hold, depth first, in order."""
    found: list[Value] = []
    _gather(value, found)
    return iter(found)


def _gather(value: Value, found: list[Value]) -> None:
    if isinstance(value, dict | list | tuple):
        for part in value.values() if isinstance(value, dict) else value:
            _gather(part, found)
    else:
        found.append(value)


def count_entries(value: Value) -> int:
    """Count the entries of all arrays in a value; a scalar is one entry."""
    return sum(leaf.size if isinstance(leaf, np.ndarray) else 1 for leaf in iter_leaves(value))


def map_leaves(change: Callable[[Value], Value], value: Value) -> Value:
    """Return the same structure with every leaf changed."""
    if isinstance(value, dict):
        return {name: map_leaves(change, part) for name, part in value.items()}
    if isinstance(value, list):
        return [map_leaves(change, part) for part in value]
    if isinstance(value, tuple):
        return tuple(map_leaves(change, part) for part in value)
    return change(value)
