"""Another road: exact sums of fractions, rounded once at the end."""

from fractions import Fraction

import numpy as np


def evaluate(coefficients, x):
    """Return the value at every point, exactly and then rounded."""
    if coefficients.shape != (coefficients.size,) or coefficients.shape == (0,):
        raise ValueError("not a row of coefficients")
    dtype = np.result_type(coefficients, x, np.float32)
    exact = [Fraction(value) for value in coefficients.tolist()]
    values = [float(value_at(exact, Fraction(point))) for point in x.ravel().tolist()]
    return np.array(values, dtype=dtype).reshape(x.shape)


def value_at(coefficients, point):
    """Return the exact value at one point, from the highest power down."""
    value = Fraction(0)
    for coefficient in reversed(coefficients):
        value = value * point + coefficient
    return value


def draw_evaluate(rng):
    """Draw a call; one in ten breaks a rule."""
    shape = (int(rng.integers(1, 6)),)
    if rng.random() < 0.1:
        shape = [(0,), (2, 2), (3, 1)][rng.integers(3)]
    points = [(4,), (2, 3), (0,), (3, 1, 2)][rng.integers(4)]
    dtype = rng.choice([np.float64, np.float32])
    return {"coefficients": rng.normal(size=shape).astype(dtype), "x": rng.normal(size=points).astype(dtype)}
