import math

import numpy as np


def he_init(shape, rng, a=0.0, mode="fan_in", dist="normal"):
    if mode not in ("fan_in", "fan_out"):
        raise ValueError("mode must be 'fan_in' or 'fan_out'")
    if dist not in ("normal", "uniform"):
        raise ValueError("dist must be 'normal' or 'uniform'")
    if len(shape) < 2 or min(shape) < 1:
        raise ValueError("bad shape")

    kernel = math.prod(shape[2:])
    n = shape[1] * kernel if mode == "fan_in" else shape[0] * kernel
    sigma = math.sqrt(2.0 / n) / math.hypot(1.0, a)

    if dist == "normal":
        return rng.normal(0.0, sigma, size=tuple(shape))
    bound = math.sqrt(3.0) * sigma
    return rng.uniform(-bound, bound, size=tuple(shape))
