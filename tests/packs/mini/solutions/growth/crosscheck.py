"""Another road: exact powers of decimal numbers with seventy digits, rounded once at the end."""

from decimal import Decimal, localcontext

import numpy as np


def growth(rate, periods, start=1.0):
    """Return start * ((1 + rate)**periods - 1), by repeated multiplication in decimals."""
    if periods < 0 or any(value <= -1 for value in rate.ravel().tolist()):
        raise ValueError("invalid rate or periods")
    dtype = np.result_type(rate, np.float32)
    gains = [gain_of(value, periods, start) for value in rate.ravel().tolist()]
    return np.array(gains, dtype=dtype).reshape(rate.shape)


def gain_of(rate, periods, start):
    """Return the gain at one rate."""
    with localcontext() as context:
        context.prec = 70
        amount = Decimal(start)
        for _ in range(periods):
            amount += amount * Decimal(rate)
        return float(amount - Decimal(start))


def draw_growth(rng):
    """Draw a call; one in ten breaks a rule."""
    shape = [(5,), (2, 3), (0,), (1, 4)][rng.integers(4)]
    size = 10.0 ** -rng.integers(1, 9)
    rate = rng.uniform(-size, size, shape)
    periods = int(rng.integers(0, 10))
    if rng.random() < 0.05:
        periods = -periods - 1
    if rate.size and rng.random() < 0.05:
        rate.flat[rng.integers(rate.size)] = rng.choice([-1.0, -1.5])
    arguments = {"rate": rate.astype(rng.choice([np.float64, np.float32])), "periods": periods}
    if rng.random() < 0.5:
        arguments["start"] = float(rng.uniform(-100, 100))
    return arguments
