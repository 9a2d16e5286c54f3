import math

import numpy as np


def he_init(shape, rng, a=0.0, mode="fan_in", dist="normal"):
    if len(shape) < 2 or min(shape) < 1:
        raise ValueError("shape needs at least two positive entries")
    if mode not in ("fan_in", "fan_out") or dist not in ("normal", "uniform"):
        raise ValueError("unknown mode or dist")
    fan = math.prod(shape[2:]) * (shape[1] if mode == "fan_in" else shape[0])
    std = math.sqrt(2 / ((1 + a * a) * fan))
    if dist == "normal":
        return rng.normal(0.0, std, size=tuple(shape))
    bound = math.sqrt(3) * std
    return rng.uniform(-bound, bound, size=tuple(shape))
