"""The gain of compound interest, accurate for very small rates too."""

import numpy as np


def growth(rate: np.ndarray, periods: int, start: float = 1.0) -> np.ndarray:
    """Return what an amount gains at each interest rate.

    rate: array of any shape, the interest rate of one period
    periods: how many periods
    start: the amount at the beginning

    Returns an array of the shape of rate, of dtype np.result_type(rate, np.float32).
    Raises ValueError for a rate of -1 or less and for a negative number of periods.
    """
    # Write your code here.
    raise NotImplementedError
