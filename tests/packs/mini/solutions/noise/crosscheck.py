"""Another road: numbers in (0, 1) through inverse distribution functions; the uniform spread by summing an integral."""

from statistics import NormalDist

import numpy as np


def noise(shape, rng, variance=1.0, kind="normal"):
    """Draw noise through an inverse distribution function."""
    if kind not in {"normal", "uniform"} or not variance > 0:
        raise ValueError("invalid")
    chances = 1 - rng.random(tuple(shape))  # never 0
    chances[chances == 1] = 0.5  # nor 1, which has no normal value
    if kind == "uniform":
        return (2 * chances - 1) * np.sqrt(variance / mean_square_of_unit_uniform())
    inverse = NormalDist(0, variance**0.5).inv_cdf
    return np.array([inverse(chance) for chance in chances.ravel().tolist()]).reshape(chances.shape)


def mean_square_of_unit_uniform():
    """Return the mean of u**2 over [-1, 1] by the midpoint rule."""
    steps = 1_000_000
    middles = (np.arange(steps) + 0.5) / steps
    return float(np.mean(middles**2))


def distribution_noise(shape, rng, variance=1.0, kind="normal"):
    """Return family, mean and standard deviation."""
    if kind not in {"normal", "uniform"} or not variance > 0:
        raise ValueError("invalid")
    return kind, 0.0, float(variance) ** 0.5


def draw_noise(rng):
    """Draw a call; one in ten breaks a rule."""
    shape = [[3000], [60, 50], (20, 15, 10)][rng.integers(3)]
    kind = str(rng.choice(["normal", "uniform"]))
    variance = float(rng.uniform(0.1, 10))
    if rng.random() < 0.05:
        kind = "other"
    if rng.random() < 0.05:
        variance = -variance * float(rng.integers(2))
    return {"shape": shape, "rng": rng, "variance": variance, "kind": kind}
