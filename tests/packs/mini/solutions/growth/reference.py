"""The gain of compound interest through log1p and expm1, which keep every digit of a small rate."""

import numpy as np


def growth(rate, periods, start=1.0):
    """Return start * ((1 + rate)**periods - 1), accurate for small rates.

    Raises ValueError for a rate of -1 or less and for a negative number of periods.
    """
    check_rate(rate)
    check_periods(periods)
    rate = rate.astype(np.result_type(rate, np.float32))
    return start * gain_of(log_of_growth(log_of_factor(rate), periods))


def check_rate(rate):
    """Refuse a rate that leaves nothing, or less."""
    if np.any(rate <= -1):
        raise ValueError("a rate must be greater than -1")


def check_periods(periods):
    """Refuse to go back in time."""
    if periods < 0:
        raise ValueError("periods must not be negative")


def log_of_factor(rate):
    """Return the logarithm of the factor of one period."""
    return np.log1p(rate)


def log_of_growth(log_factor, periods):
    """Return the logarithm of the factor of all periods."""
    return log_factor * periods


def gain_of(log_growth):
    """Return the factor minus one."""
    return np.expm1(log_growth)
