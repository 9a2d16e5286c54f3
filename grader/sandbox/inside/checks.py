"""What a call did to its arguments, found by looking at them afterwards."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy import ndarray
from numpy.random import Generator

# taken before any student's code could put something else in their place
_shares_memory, _may_share_memory, _TooHardError = np.shares_memory, np.may_share_memory, np.exceptions.TooHardError
_WORK = 10_000  # how hard to think about overlapping strides
_DEPTH = 16  # as deep as the wire goes

Named = list[tuple[int | str, Any]]
"""Arguments by position or name."""


def changed(before: Named, after: Named) -> list[int | str]:
    """Return positions and names of arguments that are no longer what was sent."""
    return [key for (key, old), (_, new) in zip(before, after, strict=True) if not same(old, new)]


def same(before: Any, after: Any) -> bool:
    """Tell whether a value is bit for bit what it was, NaN included; generators are meant to move on."""
    kind = type(before)
    if kind is Generator:
        return True
    if type(after) is not kind:
        return False
    if kind is ndarray:
        return _same_array(before, after)
    if kind is list or kind is tuple:
        return len(before) == len(after) and all(map(same, before, after))
    if kind is dict:
        return list(before) == list(after) and all(map(same, before.values(), after.values()))
    return bool(before == after) or before != before  # noqa: PLR0124 (NaN)


def _same_array(before: np.ndarray[Any, Any], after: np.ndarray[Any, Any]) -> bool:
    return (
        before.shape == after.shape
        and before.dtype == after.dtype
        and before.strides == after.strides
        and before.tobytes() == after.tobytes()
    )


def shared(value: Any, arguments: Named) -> list[int | str]:
    """Return positions and names of arguments that the result shares memory with."""
    results = _leaves(value)
    return [key for key, argument in arguments if _shares(value, results, argument)]


def _shares(value: Any, results: list[np.ndarray[Any, Any]], argument: Any) -> bool:
    if argument is value and isinstance(value, (list, dict)):
        return True
    return any(_overlap(result, leaf) for leaf in _leaves(argument) for result in results)


def _leaves(value: Any, depth: int = 0) -> list[np.ndarray[Any, Any]]:
    if isinstance(value, ndarray):
        return [value]
    if depth > _DEPTH or not isinstance(value, (list, tuple, dict)):
        return []
    items = value.values() if isinstance(value, dict) else value
    return [leaf for item in items for leaf in _leaves(item, depth + 1)]


def _overlap(one: np.ndarray[Any, Any], other: np.ndarray[Any, Any]) -> bool:
    try:
        return bool(_shares_memory(one, other, max_work=_WORK))  # type: ignore[arg-type] # any number is allowed
    except _TooHardError:
        return bool(_may_share_memory(one, other))
