"""Scales standard noise."""

import math


def noise(shape, rng, variance=1.0, kind="normal"):
    if not variance > 0:
        raise ValueError("variance")
    if kind == "normal":
        return rng.standard_normal(tuple(shape)) * math.sqrt(variance)
    if kind == "uniform":
        return (rng.random(tuple(shape)) - 0.5) * math.sqrt(12 * variance)
    raise ValueError("kind")
