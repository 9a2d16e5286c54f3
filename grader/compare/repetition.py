"""Repetition: a random array must not hold the same entries again and again."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from grader.model.value import Array

SINGLE_VALUES = 2**23  # different values of a float32 in [0, 1): some draw those, and two of them meet by chance
ALWAYS_ALLOWED = 4
MOST_AT_ONE_LAG = 7


def find_repeats(sample: Array, ordered: Array) -> tuple[int, int]:
    """Count entries that occur again.

    A block that is repeated gives many equal pairs at one distance in row-major order, whatever axis it lies along,
    while pairs that meet by chance lie at all distances.

    Args:
        sample: finite, any shape.
        ordered: its entries in ascending order.

    Returns:
        How many entries repeat an earlier one, and how many may: none beyond chance, and no more than a handful at
        one distance.
    """
    repeats = int(np.count_nonzero(ordered[1:] == ordered[:-1]))
    allowed = ALWAYS_ALLOWED + 3 * sample.size**2 // (2 * SINGLE_VALUES)
    if MOST_AT_ONE_LAG < repeats <= allowed:
        again = np.unique(ordered[1:][ordered[1:] == ordered[:-1]])
        if count_at_one_lag(sample.ravel(), again) > MOST_AT_ONE_LAG:
            return repeats, MOST_AT_ONE_LAG
    return repeats, allowed


def count_at_one_lag(flat: Array, again: Array) -> int:
    """Return how many entries equal the one before them of the same value at one and the same distance, at most.

    Args:
        flat: all entries.
        again: the values that occur more than once, ascending.
    """
    places = np.minimum(np.searchsorted(again, flat), again.size - 1)
    (which,) = np.nonzero(again[places] == flat)
    by_value = which[np.argsort(places[which], kind="stable")]
    distances = np.diff(by_value)[np.diff(places[by_value]) == 0]
    return int(np.unique(distances, return_counts=True)[1].max())
