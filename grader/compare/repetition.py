"""Repetition: a random array must not hold the same entries again and again."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from grader.model.value import Array

SINGLE_VALUES = 2**23  # different values of a float32 in [0, 1): some draw those, and two of them meet by chance
ALWAYS_ALLOWED = 4
MOST_AT_ONE_LAG = 7


def find_repeats(sample: Array) -> tuple[int, int]:
    """Count entries that occur again.

    A block that is repeated gives many equal pairs at one distance in row-major order, whatever axis it lies along,
    while pairs that meet by chance lie at all distances.

    Args:
        sample: finite, any shape.

    Returns:
        How many entries repeat an earlier one, and how many may: none beyond chance, and no more than a handful at
        one distance.
    """
    flat = sample.ravel()
    order = np.argsort(flat, kind="stable")
    equal = np.diff(flat[order]) == 0.0
    repeats = int(np.count_nonzero(equal))
    allowed = ALWAYS_ALLOWED + 3 * flat.size**2 // (2 * SINGLE_VALUES)
    if ALWAYS_ALLOWED < repeats <= allowed:
        distances = np.diff(order)[equal]
        most = int(np.unique(distances, return_counts=True)[1].max())
        if most > MOST_AT_ONE_LAG:
            return repeats, MOST_AT_ONE_LAG
    return repeats, allowed
