"""The value of a polynomial at many points at once."""

import numpy as np


def evaluate(coefficients: np.ndarray, x: np.ndarray) -> np.ndarray:
    """Return c[0] + c[1] x + c[2] x**2 + … at every point.

    coefficients: (n,), the constant first
    x: array of any shape, the points

    Returns an array of the shape of x, of dtype np.result_type(coefficients, x, np.float32).
    Raises ValueError when coefficients is empty or does not have exactly one axis.
    """
    # Write your code here.
    raise NotImplementedError
