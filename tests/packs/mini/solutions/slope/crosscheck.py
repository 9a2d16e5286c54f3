"""Another road: exact arithmetic with dual numbers (a + b h with h*h = 0), without differentiating any coefficient."""

from fractions import Fraction

import numpy as np


def slope(coefficients, x):
    """Return the derivative at every point: the dual part of the value at x + h."""
    if not coefficients.size:
        raise ValueError("no coefficients")
    dtype = np.result_type(coefficients, x, np.float32)
    exact = [Fraction(value) for value in coefficients.tolist()]
    slopes = [float(dual_part(exact, Fraction(point))) for point in x.ravel().tolist()]
    return np.array(slopes, dtype=dtype).reshape(x.shape)


def dual_part(coefficients, point):
    """Return the dual part of nested multiplication at point + h."""
    value, dual = Fraction(0), Fraction(0)
    for coefficient in reversed(coefficients):
        value, dual = value * point + coefficient, dual * point + value
    return dual


def draw_slope(rng):
    """Draw a call; one in ten breaks a rule."""
    count = 0 if rng.random() < 0.1 else int(rng.integers(1, 7))
    points = [(4,), (2, 3), (0,), (3, 1, 2)][rng.integers(4)]
    dtype = rng.choice([np.float64, np.float32])
    return {"coefficients": rng.normal(size=count).astype(dtype), "x": rng.normal(size=points).astype(dtype)}
