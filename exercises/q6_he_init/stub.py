"""He initialisation."""

from collections.abc import Sequence

import numpy as np


def he_init(
    shape: Sequence[int],
    rng: np.random.Generator,
    a: float = 0.0,
    mode: str = "fan_in",
    dist: str = "normal",
) -> np.ndarray:
    """Draw the initial weights of a layer that is followed by a (leaky) ReLU.

    shape  tuple or list of at least two ints: (out, in) or (out, in, k1, k2, ...)
    rng    the only source of randomness
    a      slope of the activation function on the negative side
    mode   "fan_in" or "fan_out"
    dist   "normal" or "uniform"

    Returns a new float64 array of the given shape.
    Raises ValueError if mode or dist is unknown, or shape has fewer than two entries or an entry below 1.
    """
    # Write your code here.
    raise NotImplementedError
