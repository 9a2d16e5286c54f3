"""Standard draws, scaled afterwards; the fan from the size of one filter."""

import math


def he_init(shape, rng, a=0.0, mode="fan_in", dist="normal"):
    shape = tuple(shape)
    if len(shape) < 2:
        raise ValueError("at least two axes")
    if not all(size >= 1 for size in shape):
        raise ValueError("sizes")
    total = math.prod(shape)
    fans = {"fan_in": total // shape[0], "fan_out": total // shape[1]}
    if mode not in fans:
        raise ValueError(mode)
    gain = math.sqrt(2 / (1 + a * a))
    if dist == "normal":
        weights = rng.standard_normal(shape)
    elif dist == "uniform":
        weights = math.sqrt(12) * (rng.random(shape) - 0.5)
    else:
        raise ValueError(dist)
    weights *= gain / math.sqrt(fans[mode])
    return weights
