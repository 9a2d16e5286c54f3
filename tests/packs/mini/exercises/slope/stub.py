"""The slope of a polynomial, with a given function that evaluates polynomials."""

from collections.abc import Callable

import numpy as np


def slope(coefficients: np.ndarray, x: np.ndarray, *, evaluate: Callable[..., np.ndarray]) -> np.ndarray:
    """Return the derivative of a polynomial at every point.

    coefficients: (n,), the constant first
    x: array of any shape, the points
    evaluate: evaluate(coefficients, x), a correct solution of the exercise polynomial

    Returns an array of the shape of x, of dtype np.result_type(coefficients, x, np.float32).
    Raises ValueError when coefficients is empty.
    """
    # Write your code here.
    raise NotImplementedError
