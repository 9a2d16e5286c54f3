# wrong: returns float32, and an unknown mode or dist silently counts as fan_out or uniform
import math

import numpy as np


def he_init(shape, rng, a=0.0, mode="fan_in", dist="normal"):
    if len(shape) < 2 or min(shape) < 1:
        raise ValueError("shape")
    area = math.prod(shape[2:])
    n = shape[1] * area if mode == "fan_in" else shape[0] * area
    sigma = math.sqrt(2 / ((1 + a ** 2) * n))
    if dist == "normal":
        w = rng.normal(0, sigma, size=tuple(shape))
    else:
        w = rng.uniform(-sigma * math.sqrt(3), sigma * math.sqrt(3), size=tuple(shape))
    return w.astype(np.float32)
