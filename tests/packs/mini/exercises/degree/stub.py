"""Degree and order of a polynomial: the highest and the lowest power that it really has."""

import numpy as np


def degree(coefficients: np.ndarray) -> int:
    """Return the highest power with a coefficient other than zero.

    coefficients: (n,), the constant first

    Raises ValueError when no coefficient differs from zero.
    """
    # Write your code here.
    raise NotImplementedError


def order(coefficients: np.ndarray) -> int:
    """Return the lowest power with a coefficient other than zero.

    coefficients: (n,), the constant first

    Raises ValueError when no coefficient differs from zero.
    """
    # Write your code here.
    raise NotImplementedError
