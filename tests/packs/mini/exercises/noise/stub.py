"""Random noise of a given variance."""

from collections.abc import Sequence

import numpy as np


def noise(shape: Sequence[int], rng: np.random.Generator, variance: float = 1.0, kind: str = "normal") -> np.ndarray:
    """Draw noise with mean zero.

    shape: list or tuple, the shape of the result
    rng: the only source of randomness
    variance: a number greater than zero
    kind: "normal" or "uniform"

    Returns a float64 array. Raises ValueError for an unknown kind and for a variance of zero or less.
    """
    # Write your code here.
    raise NotImplementedError
