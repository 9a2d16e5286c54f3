"""The formula and the generator's own methods."""

import numpy as np


def he_init(shape, rng, a=0.0, mode="fan_in", dist="normal"):
    if mode not in ("fan_in", "fan_out"):
        raise ValueError("mode")
    if dist not in ("normal", "uniform"):
        raise ValueError("dist")
    if len(shape) < 2 or any(size < 1 for size in shape):
        raise ValueError("shape")
    fan = int(np.prod(shape[2:])) * (shape[1] if mode == "fan_in" else shape[0])
    std = np.sqrt(2.0 / ((1.0 + a**2) * fan))
    if dist == "normal":
        return rng.normal(loc=0.0, scale=std, size=shape)
    limit = np.sqrt(3.0) * std
    return rng.uniform(low=-limit, high=limit, size=shape)
