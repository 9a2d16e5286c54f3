"""Random noise whose variance is given."""

import numpy as np


def noise(shape, rng, variance=1.0, kind="normal"):
    """Draw noise with mean zero. Raises ValueError for an unknown kind and for a variance of zero or less."""
    check_variance(variance)
    check_kind(kind)
    if kind == "normal":
        return draw_normal(rng, deviation(variance), shape)
    return draw_uniform(rng, half_width(variance), shape)


def check_variance(variance):
    """Refuse noise that does not vary."""
    if variance <= 0:
        raise ValueError("variance must be greater than zero")


def check_kind(kind):
    """Refuse kinds that are not there."""
    if kind not in ("normal", "uniform"):
        raise ValueError("kind must be normal or uniform")


def deviation(variance):
    """Return the standard deviation."""
    return np.sqrt(variance)


def half_width(variance):
    """Return h such that a uniform number in [-h, h] has the variance h**2 / 3."""
    return np.sqrt(3 * variance)


def draw_normal(rng, deviation, shape):
    """Draw normal numbers."""
    return rng.normal(0.0, deviation, shape)


def draw_uniform(rng, half_width, shape):
    """Draw uniform numbers."""
    return rng.uniform(-half_width, half_width, shape)


def distribution_noise(shape, rng, variance=1.0, kind="normal"):
    """Return family, mean and standard deviation."""
    spread = deviation(variance) if kind == "normal" else half_width(variance) / np.sqrt(3)
    return kind, 0.0, float(spread)
